// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Standard output and standard error that never block the event loop: a reader that doesn't read (`| less`) must not keep Ctrl-C
//! from working.

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Immediately writes what the reader takes, and the rest as it reads on. Lives in the main thread.
//!
//! Order of signals: drained() whenever everything is written; failed() once, and nothing is written after it.
class Output : public QObject
{
    Q_OBJECT

public:
    //! \param descriptor  1 or 2; remains open
    explicit Output(int descriptor, QObject *parent = nullptr);
    ~Output() override;

    void write(const QByteArray &bytes);
    void write(const QString &text) { write(text.toUtf8()); }
    //! Whether nothing is waiting to be written; also true after failed().
    bool isDrained() const { return m_waiting.isEmpty(); }
    //! [bytes] waiting to be written. Not bounded here: code that writes endless output must check it.
    qsizetype waiting() const { return m_waiting.size(); }
    //! failed() was emitted or is about to be emitted; drained() follows it.
    bool hasFailed() const { return m_hasFailed; }

signals:
    void drained();
    //! \param error  errno; EPIPE if the reader closed the pipe
    void failed(int error);

private:
    void flush();
    void fail(int error);

    int m_descriptor;
    QByteArray m_waiting;
    bool m_hasFailed = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace watchkeeper
