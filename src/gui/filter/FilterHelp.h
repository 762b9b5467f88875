// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How filters are written, for people who have the window open.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

//! \brief A page made from the table of the language's words.
class FilterHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
