// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How many files this process may have open, and how many of them are not for checks.

#include <QtGlobal>

#include <optional>

namespace watchkeeper {

//! \brief Raises the soft limit of open files to the hard one; call it once, early in main(). Nothing on Windows.
//! \return the limit now in force; absent where there is none or it cannot be told
std::optional<int> raiseDescriptorLimit();

//! \brief The soft limit before the first raiseDescriptorLimit(): what other programs expect, since select() ends at 1,024 and some
//! walk over all descriptors there may be. Absent where it was not raised.
std::optional<quint64> formerDescriptorLimit();

#ifdef Q_OS_UNIX
//! Sets the soft limit, between fork and exec too: system calls alone. 0: leaves it.
void setDescriptorLimit(quint64 soft);
#endif

//! A limit as the system gives it, as a number; absent where there is none.
std::optional<int> descriptorCount(quint64 limit);

//! Descriptors that checks leave to the rest of the program. Less than 64 under a very small limit, which else left nothing to check with.
int descriptorReserve(quint64 limit);

} // namespace watchkeeper
