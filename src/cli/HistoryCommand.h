// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history query`: what was seen, out of the files of the profile, also while a window writes them.

#include "app/Profile.h"
#include "cli/Command.h"
#include "cli/ResultWriter.h"
#include "history/StoredResultReader.h"
#include "targets/TargetsStore.h"

#include <QDateTime>

#include <memory>

namespace watchkeeper {

//! \brief Reads a target after the other, some hours at a time, and goes on when these are written: memory stays bounded.
class HistoryCommand : public Command
{
    Q_OBJECT

public:
    HistoryCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isReading; }

private:
    void begin();
    void readNext();
    void write(const KeptResults &kept);
    void end();

    Profile m_profile;
    TargetsStore m_store;
    StoredResultReader m_reader;
    std::unique_ptr<ResultWriter> m_writer;
    QList<Target> m_targets; //!< still to be read; the first one is being read
    qint64 m_from = 0;       //!< [ms] since 1970
    qint64 m_to = 0;
    qint64 m_next = 0; //!< of the first target: from here on
    RunSummary m_summary;
    QStringList m_faults; //!< sentences, each once
    bool m_isReading = false;
    bool m_isEnding = false;
};

} // namespace watchkeeper
