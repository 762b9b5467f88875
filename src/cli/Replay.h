// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A recorded past through states and alert rules, as lines of JSON. Pure.

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace watchkeeper {

//! \brief Takes lines in pieces of any size, the first of them the header (ReplayLine.h), and gives lines.
class Replay
{
public:
    Replay();
    ~Replay();
    Q_DISABLE_COPY_MOVE(Replay)

    //! \return false where something is wrong: problems() and line() tell, and nothing more is taken
    bool feed(QByteArrayView piece);
    //! There is no more: what was due by the last line is told. \return as feed()
    bool finish();
    //! The lines since the last call, in order; also after something was wrong.
    QByteArray takeOutput();

    qint64 line() const { return m_line; } //!< 1-based, the last that was looked at
    const QStringList &problems() const { return m_problems; }

private:
    class Player;
    bool take(QByteArrayView line);

    std::unique_ptr<Player> m_player; //!< from the first line on
    QByteArray m_rest;                //!< of a line that has not ended
    qint64 m_line = 0;
    QStringList m_problems;
};

} // namespace watchkeeper
