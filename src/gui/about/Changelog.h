// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Extracts sections from a changelog in the keepachangelog.com format, and shows what is new in a version.

#include <QDialog>
#include <QString>

namespace watchkeeper {

// Extracts sections from a changelog in the keepachangelog.com format. Pure functions.

//! \brief Returns the sections of all versions after `since` up to `current`, newest first, with their headings.
//! \param since  empty for no lower limit
//! \return Markdown, or an empty string if there are no new versions
QString changesSince(const QString &changelog, const QString &since, const QString &current);

//! Returns the section of this version, or the unreleased section if this version has none.
QString changesIn(const QString &changelog, const QString &version);

//! Returns the changelog of Watchkeeper itself.
QString bundledChangelog();

// Shows what is new in a version.

//! \brief Shows part of a changelog. Loads no external resources.
class WhatsNewDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param changes  the sections to show, as Markdown
    explicit WhatsNewDialog(const QString &changes, QWidget *parent = nullptr);
};

} // namespace watchkeeper
