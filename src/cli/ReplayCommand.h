// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `replay`: a recorded past through states and alert rules.

#include "cli/Command.h"

#include <QFutureWatcher>

namespace watchkeeper {

//! \brief Reads and replays in the thread pool; what comes of it is written in the main thread, piece by piece.
class ReplayCommand : public Command
{
    Q_OBJECT

public:
    ReplayCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);
    void start() override;
    //! Nothing ends a read from a terminal.
    bool isStuck() const override { return m_work.isRunning(); }

private:
    //! A part of the output, or how it ended.
    struct Piece
    {
        QByteArray lines;
        int status = 0;
        QStringList sentences;
    };

    static void play(QPromise<Piece> &promise, const QString &path);
    void takePiece(int index);

    QFutureWatcher<Piece> m_work;
    int m_status = 0;
};

} // namespace watchkeeper
