// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Help on the syntax of alert rules: placeholders, filters, times.

#include "gui/look/HelpDialog.h"

namespace watchkeeper {

class RuleHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit RuleHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
