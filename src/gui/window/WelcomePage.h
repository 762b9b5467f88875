// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The page with three choices, shown while there are no targets.

#include <QWidget>

class QAction;

namespace watchkeeper {

class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    //! The choices trigger these actions, which must outlive the page.
    WelcomePage(QAction *add, QAction *addList, QAction *addSample, QWidget *parent = nullptr);
};

} // namespace watchkeeper
