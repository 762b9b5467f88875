// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How conditions are written, for people who have the form open. docs/conditions.md tells the same at length.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

//! \brief A page made from the table of placeholders.
class ConditionHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit ConditionHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
