// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is said over a connection: send something, wait for something.

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QRegularExpression>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief What a reply must hold: some bytes, or a match of a pattern; empty: no reply is awaited.
class TcpExpectation
{
public:
    QByteArray bytes;
    QRegularExpression pattern;

    bool isEmpty() const { return bytes.isEmpty() && pattern.pattern().isEmpty(); }
    bool isIn(const QByteArray &reply) const;
};

//! \brief Sends, then reads until the expectation is met. Lives in a coroutine's frame, as its socket does.
class TcpDialogue : public QObject
{
    Q_OBJECT

public:
    enum class End { None, Met, Closed, TooLong, Broken };

    //! \param mostReply  [bytes] kept and searched
    TcpDialogue(QTcpSocket *socket, QByteArray request, TcpExpectation expectation, qint64 mostReply);

    //! `done` is called once, when end() is set.
    void start(std::function<void()> done);

    End end() const { return m_end; }
    const QByteArray &reply() const { return m_reply; }
    bool isSent() const { return m_sentAfter.has_value(); }
    //! [ms] from start(), where it came to that.
    std::optional<double> sentAfter() const { return m_sentAfter; }
    std::optional<double> firstByteAfter() const { return m_firstByteAfter; }
    std::optional<double> endAfter() const { return m_endAfter; }

private:
    void onBytesWritten();
    void onReadyRead();
    void onClosed();
    void conclude(End end);
    double elapsed() const;

    QTcpSocket *m_socket;
    QByteArray m_request;
    TcpExpectation m_expectation;
    qint64 m_mostReply;
    QByteArray m_reply;
    End m_end = End::None;
    QElapsedTimer m_clock;
    std::optional<double> m_sentAfter;
    std::optional<double> m_firstByteAfter;
    std::optional<double> m_endAfter;
    std::function<void()> m_done;
};

} // namespace watchkeeper
