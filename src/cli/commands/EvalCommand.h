// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `eval`: evaluates conditions on an observation.

#include "cli/commands/Command.h"
#include "conditions/facts/Facts.h"

#include <QFutureWatcher>

namespace watchkeeper {

struct EvalOptions : CommandOptions
{
    QStringList conditions;
    QString observation; //!< a file, or - for standard input; empty for no observation
    QString past;        //!< a file of results, or - for standard input

    void addTo(CLI::App *app);
    void validate() const;
};

//! \brief Reads the observation and the history in the thread pool, because standard input can be slow, and then evaluates the
//! conditions.
class EvalCommand : public CommandWith<EvalOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    EvalCommand(const EvalOptions &options, const Profile &profile, Console *console);
    void start() override;
    //! A read from a terminal can't be interrupted.
    bool isStuck() const override { return m_input.isRunning(); }

private:
    //! The input, or the reason why it couldn't be read.
    struct Input
    {
        QByteArray bytes; //!< content of one file
        int status = 0;   //!< exit status
        QString problem;
        Facts facts;
    };

    static Input readAll(const Options &options);
    static Input readInput(const QString &path);
    void handleInput();
    void evaluate(const Facts &facts);

    QFutureWatcher<Input> m_input;
};

} // namespace watchkeeper
