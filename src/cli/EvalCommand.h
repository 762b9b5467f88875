// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file `eval`: evaluates conditions on an observation.

#include "cli/Command.h"
#include "conditions/Facts.h"

#include <QFutureWatcher>

namespace watchkeeper {

//! \brief Reads observation and history in the thread pool, since standard input may be slow, then evaluates.
class EvalCommand : public Command
{
    Q_OBJECT

public:
    EvalCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);
    void start() override;
    //! A read from a terminal can't be ended.
    bool isStuck() const override { return m_input.isRunning(); }

private:
    //! The input, or why it couldn't be read.
    struct Input
    {
        QByteArray bytes; //!< of one file
        int status = 0;   //!< exit status
        QString problem;
        Facts facts;
    };

    static Input readAll(const Arguments &arguments);
    static Input readInput(const QString &path);
    void handleInput();
    void judge(const Facts &facts);

    QFutureWatcher<Input> m_input;
};

} // namespace watchkeeper
