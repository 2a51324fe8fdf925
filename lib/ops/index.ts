/** Operators: importing this file fills the table of lib/core. One import a file, nothing else. */
import './unary_basic.js';
import './unary_trigonometric.js';
import './unary_special.js';
