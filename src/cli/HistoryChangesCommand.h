// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history changes`: shows when and why targets changed state.

#include "cli/HistoryCommand.h"
#include "history/tables/TransitionTable.h"

namespace watchkeeper {

//! \brief Prints all changes of the span, sorted by time. Changes of different targets are mixed.
class HistoryChangesCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using Changes = Expected<QList<StoredTransition>, HistoryError>;
    void write(const QList<Target> &targets, const Changes &changes);
};

} // namespace watchkeeper
