// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How conditions are written, for people who have the form open. docs/conditions.md tells the same at length.

#include <QDialog>

namespace watchkeeper {

//! \brief A page made from the table of placeholders; stays open beside the dialog while a condition is written.
class ConditionHelp : public QDialog
{
    Q_OBJECT

public:
    explicit ConditionHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
