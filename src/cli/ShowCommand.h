// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `validate`, `schema`, `kinds` and `man`: what needs no engine and no profile.

#include "cli/Command.h"
#include "targets/TargetsDocument.h"

namespace watchkeeper {

class ShowCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void validate();
    void kinds();
    void writeProblems(const QList<Problem> &problems);
};

} // namespace watchkeeper
