// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history evidence`: shows a target's response when it failed, and the differences from earlier responses.

#include "app/query/FailureComparison.h"
#include "cli/HistoryCommand.h"

namespace watchkeeper {

//! \brief Prints the latest failure of each target before a given moment, one target after the other.
class HistoryEvidenceCommand : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void targetsChosen(const QList<Target> &targets) override;

private:
    using Failure = Expected<FailurePair, HistoryError>;
    void readNext();
    void write(const Failure &found);
    QByteArray textOf(const Target &target, const FailurePair &pair);

    QList<Target> m_targets;
    qint64 m_before = 0; //!< [ms] since 1970
    bool m_isFirst = true;
};

} // namespace watchkeeper
