// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the event loop that Qt gives to the threads of this program.

class QProcessEnvironment;

namespace watchkeeper {

//! \brief Call it first in main(), while there is no other thread: threads get Qt's own event loop instead of GLib's.
//!
//! With 10,000 web pages, GLib's event loop costs the engine's thread 7 % more processor time, and nothing in that thread needs it. The
//! main thread keeps GLib's for the desktop. Qt reads an environment variable (qthread_unix.cpp); one that the user has set is left alone.
void usePlainEventDispatchers();

//! Removes what usePlainEventDispatchers() has set, since it isn't meant for programs that we start.
void removeEventDispatcherVariable(QProcessEnvironment *environment);

} // namespace watchkeeper
