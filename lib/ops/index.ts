/** Operators: importing this file fills the table of lib/core. One import a file, nothing else. */
import './unary_basic.js';
import './unary_trigonometric.js';
import './unary_special.js';
import './binary_arithmetic.js';
import './binary_logic.js';
import './identity.js';
import './add_n.js';
import './clip.js';
import './cast.js';
import './reduce.js';
import './norm.js';
import './arg_reduce.js';
import './broadcast.js';
import './init.js';
import './random.js';
import './optimizer_updates.js';
