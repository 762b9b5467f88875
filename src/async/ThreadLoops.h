// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which event loop the threads of this program get from Qt.

class QProcessEnvironment;

namespace watchkeeper {

//! \brief First in main(), while there is no other thread: threads get Qt's own event loop in place of GLib's.
//!
//! GLib's costs the engine's thread 7 % more of the processor with 10,000 web pages, and it holds nothing that would need it. The main
//! thread keeps it for the desktop's sake. Qt asks an environment variable (qthread_unix.cpp); one of the user's own is left alone.
void choosePlainThreadLoops();

//! Takes out again what choosePlainThreadLoops() has set: it is nothing to programs that we start.
void forgetThreadLoops(QProcessEnvironment *environment);

} // namespace watchkeeper
