// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How many files this process may have open, and how many of them are reserved for the rest of the program.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief Raises the soft limit of open files to the hard one; call it once, early in main(). Does nothing on Windows.
//! \return the limit now in effect; absent if there is none or it isn't known
std::optional<int> raiseDescriptorLimit();

//! \brief The soft limit before the first raiseDescriptorLimit(). Other programs expect it, since select() handles only 1,024 and some
//! programs loop over all possible descriptors. Absent if it wasn't raised.
std::optional<quint64> originalDescriptorLimit();

#ifdef Q_OS_UNIX
//! Sets the soft limit; may be called between fork and exec, since it only makes system calls. 0: leaves it unchanged.
void setDescriptorLimit(quint64 soft);
#endif

//! A limit from the system as a number; absent if there is none.
std::optional<int> descriptorCount(quint64 limit);

//! Descriptors that checks leave to the rest of the program. Less than 64 if the limit is very small, since otherwise none would be left
//! for checks.
int descriptorReserve(quint64 limit);

} // namespace watchkeeper
