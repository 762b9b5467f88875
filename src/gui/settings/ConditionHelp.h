// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The help on the syntax of conditions, shown next to the form. docs/conditions.md is the full reference.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

//! \brief The help page, generated from the table of placeholders.
class ConditionHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit ConditionHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
