// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Plays a recorded history through states and alert rules, as lines of JSON. Pure.

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief Accepts lines in pieces of any size, the first of them the header (ReplayLine.h), and returns lines.
class Replay
{
public:
    Replay();
    ~Replay();
    Q_DISABLE_COPY_MOVE(Replay)

    //! \return false on an error: see problems() and line(); no more input is accepted
    bool feed(QByteArrayView piece);
    //! Marks the end of the input: reports what was due by the last line. \return as feed()
    bool finish();
    //! The lines since the last call, in order; also after an error.
    QByteArray takeOutput();

    qint64 line() const { return m_line; } //!< 1-based number of the last line read
    const QStringList &problems() const { return m_problems; }

private:
    class Player;
    bool take(QByteArrayView line);

    std::unique_ptr<Player> m_player; //!< set from the first line on
    QByteArray m_rest;                //!< of an incomplete line
    qint64 m_line = 0;
    QStringList m_problems;
};

} // namespace watchkeeper
