// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Help on the filter syntax, in a window of its own.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

//! \brief Shows a help page that is generated from the table of filter keywords.
class FilterHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
