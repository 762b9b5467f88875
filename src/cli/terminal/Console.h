// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output streams of the process, written without blocking the event loop, and the capabilities of their terminals.

#include "app/words/DisplayText.h"
#include "model/check/Outcome.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QSocketNotifier;

namespace watchkeeper {

//! \brief How to display text on one output stream. A value type, so tests can set it.
struct Terminal
{
    bool isTerminal = false;
    bool hasColour = false;
    //! Whether a line can be redrawn.
    bool canRedraw = false;
    //! Whether marks and typographic characters can be shown. If not, ASCII characters replace them.
    bool hasUnicode = true;
    int width = 0; //!< number of columns; 0 for unlimited

    //! \param descriptor  1 or 2
    //! \return the terminal's capabilities, which also depend on NO_COLOR, TERM, COLUMNS and the locale
    static Terminal of(int descriptor);
};

//! Returns the mark for an outcome: `✔ ▲ ✖ ?`, or `+ ! x ?` without Unicode. All output uses these marks.
QString outcomeMark(Outcome outcome, const Terminal &terminal);

//! Returns `text` in the colour of the outcome if colours are available.
QString coloured(const QString &text, Outcome outcome, const Terminal &terminal);
//! Returns `text` in a less prominent style if colours are available.
QString muted(const QString &text, const Terminal &terminal);

//! Returns the separator between the parts of a line: ` · `, or `, ` without Unicode.
QString separator(const Terminal &terminal);
QString ellipsis(const Terminal &terminal);

//! Writes all bytes before it returns, for output without an event loop. `descriptor` is 1 or 2. Returns errno, or 0 if all is written.
int writeNow(int descriptor, QByteArray bytes);

//! \brief Writes as much as the reader accepts immediately, and the rest later. Ctrl-C must work even if the reader has stopped
//! reading (`| less`). Lives in the main thread.
//!
//! Emits drained() whenever all data is written. Emits failed() at most once, and writes nothing afterwards.
class Output : public QObject
{
    Q_OBJECT

public:
    //! \param descriptor  1 or 2; it isn't closed by this object
    explicit Output(int descriptor, QObject *parent = nullptr);
    ~Output() override;

    void write(const QByteArray &bytes);
    void write(const QString &text) { write(text.toUtf8()); }
    //! Returns whether all data has been written. Also true after failed().
    bool isDrained() const { return m_pending.isEmpty(); }
    //! [bytes] Returns the size of the data waiting to be written. This class sets no limit, so code with endless output must
    //! check the size.
    qsizetype pendingBytes() const { return m_pending.size(); }
    //! Returns whether writing has failed. failed() is then emitted soon if it hasn't been yet, followed by drained().
    bool hasFailed() const { return m_hasFailed; }

signals:
    void drained();
    //! \param error  errno, which is EPIPE if the reader closed the pipe
    void failed(int error);

private:
    void flush();
    void fail(int error);

    int m_descriptor;
    QByteArray m_pending;
    bool m_hasFailed = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

//! \brief The output streams. Results are written to `out`, everything else to `err`.
struct Console
{
    Output out{1};
    Output err{2};
    Terminal outTerminal = Terminal::of(1);
    Terminal errTerminal = Terminal::of(2);

    //! Writes a line for the user: `watchkeeper-cli: …`. Names and replies in the text don't have to be escaped.
    void say(const QString &text) { err.write(QStringLiteral("watchkeeper-cli: %1\n").arg(displayText(text))); }
};

} // namespace watchkeeper
