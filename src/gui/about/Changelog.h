// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The parts of a changelog in the form of keepachangelog.com. Pure functions.

#include <QString>

namespace watchkeeper {

//! \brief The parts of all versions after `since` up to `current`, the newest first, with their headings.
//! \param since  empty: no lower limit
//! \return Markdown; empty if nothing is new
QString changesSince(const QString &changelog, const QString &since, const QString &current);

//! The part of this version; the unreleased part if there is none.
QString changesIn(const QString &changelog, const QString &version);

//! The changelog of this program.
QString bundledChangelog();

} // namespace watchkeeper
