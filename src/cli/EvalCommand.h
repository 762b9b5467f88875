// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `eval`: conditions held against an observation.

#include "cli/Command.h"
#include "conditions/Facts.h"

#include <QFutureWatcher>

namespace watchkeeper {

//! \brief Reads observation and past in the thread pool, since standard input may take its time, then judges.
class EvalCommand : public Command
{
    Q_OBJECT

public:
    EvalCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);
    void start() override;
    //! Nothing ends a read from a terminal.
    bool isStuck() const override { return m_input.isRunning(); }

private:
    //! What was seen, or why that cannot be told.
    struct Input
    {
        QByteArray bytes; //!< of one file
        int status = 0;   //!< exit status
        QString problem;
        Facts facts;
    };

    static Input readAll(const Arguments &arguments);
    static Input readInput(const QString &path);
    void takeInput();
    void judge(const Facts &facts);

    QFutureWatcher<Input> m_input;
};

} // namespace watchkeeper
