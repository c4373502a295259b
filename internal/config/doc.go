// Package config holds the settings of the service and reads them: flags over
// environment over file over defaults.
//
// A key is declared once, as a field of Config with its help; file, environment
// (RASID_ and the key in capitals, "_" for ".") and flag (the key with "-" for
// "." and "_") follow from it. What a person wrote in the file is complained
// about all at once with its position; a variable that means nothing is a
// warning, because orchestrators inject some. The room opens no connection and
// does not judge whether brokers or folders exist.
package config
