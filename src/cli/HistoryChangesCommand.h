// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `history changes`: when targets changed state, and why.

#include "cli/HistoryCommand.h"
#include "history/database/TransitionTable.h"

namespace watchkeeper {

//! \brief All changes of the span by time, those of all targets mixed.
class HistoryChangesCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void chosen(const QList<Target> &targets) override;

private:
    using Changes = Expected<QList<StoredTransition>, HistoryError>;
    void write(const QList<Target> &targets, const Changes &changes);
};

} // namespace watchkeeper
