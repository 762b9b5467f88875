// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The commands `list`, `add`, `remove`, `pause` and `resume`. They read or change a profile's targets through the store.
//! A window that shows the same profile keeps its own edits and picks up the changes.

#include "cli/commands/profile/StoreCommand.h"
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
    QList<RecognisedTarget> recogniseTargets();
    bool printProblems(const QList<RecognisedTarget> &all);
    void changeTargets();
    void apply(const QList<Target> &targets);
};

} // namespace watchkeeper
