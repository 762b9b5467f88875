// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How many files, sockets and pipes this process may hold open.

namespace watchkeeper {

//! \brief Raises the limit of open descriptors to what the system allows this user; 1,000 checks need more than the
//! usual 1,024. \return the limit that now holds, or -1 where there is none to be known
long raiseDescriptorLimit();

} // namespace watchkeeper
