// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How filters are written, for people who have the window open.

#include <QDialog>

namespace watchkeeper {

//! \brief A page made from the table of the language's words; stays open beside the window while a filter is written.
class FilterHelp : public QDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
