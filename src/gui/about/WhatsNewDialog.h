// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows what is new in a version.

#include <QDialog>

namespace watchkeeper {

//! \brief Shows part of a changelog. Loads no external resources.
class WhatsNewDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param changes  the sections to show, as Markdown
    explicit WhatsNewDialog(const QString &changes, QWidget *parent = nullptr);
};

} // namespace watchkeeper
