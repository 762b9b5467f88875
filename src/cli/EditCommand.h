// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `list`, `add`, `remove`, `pause`, `resume`: reads or changes the targets of a profile through the store, so that a window that has
//! the profile open keeps its own edits and picks up this one.

#include "cli/StoreCommand.h"
#include "targets/pasted/PastedText.h"

namespace watchkeeper {

class EditCommand : public StoreCommand
{
    Q_OBJECT

public:
    using StoreCommand::StoreCommand;

private:
    void run() override;
    void list();
    void add();
    QList<RecognisedTarget> found();
    bool printProblems(const QList<RecognisedTarget> &all);
    void change();
    void apply(const QList<Target> &targets);
};

} // namespace watchkeeper
