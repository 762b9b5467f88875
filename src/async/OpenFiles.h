// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The number of files that this process may open, and how many of them are reserved for code other than checks.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief Raises the soft limit on open files to the hard limit. Call this once, early in main(). Does nothing on Windows.
//! \return the new limit; nullopt if there is no limit or it isn't known
std::optional<int> raiseDescriptorLimit();

//! \brief The soft limit before the first raiseDescriptorLimit(); nullopt if it wasn't raised. Child processes need the old limit,
//! since select() handles only 1,024 descriptors and some programs loop over all descriptors up to the limit.
std::optional<quint64> originalDescriptorLimit();

#ifdef Q_OS_UNIX
//! Sets the soft limit; 0 leaves it unchanged. Can be called between fork and exec, since it uses only system calls.
void setDescriptorLimit(quint64 soft);
#endif

//! Converts a limit from the system into a number; nullopt if there is no limit.
std::optional<int> descriptorCount(quint64 limit);

//! The number of descriptors that are reserved for code other than checks. It is 64, or less if the limit is so low that checks
//! would otherwise get none.
int descriptorReserve(quint64 limit);

} // namespace watchkeeper
