// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Help on the syntax of conditions, next to the form. docs/conditions.md describes it in full.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

//! \brief A page generated from the table of placeholders.
class ConditionHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit ConditionHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
