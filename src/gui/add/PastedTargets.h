// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of the add dialog: reads lists from files and from dropped or pasted data, parses them, and drafts lines for services.

#include "model/base/Expected.h"
#include "targets/pasted/PastedText.h"
#include "targets/service/Service.h"

#include <QFutureWatcher>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

class QMimeData;

namespace watchkeeper {

// Reads target lists from files and from dropped or pasted data.

inline constexpr qint64 kMaxListFileBytes = 1024 * 1024;

//! \return the text of the file, or a message explaining why it can't be read
Expected<QString, QString> readListFile(const QString &path);

//! \brief Pasted or dropped data: addresses and text as lines, local files as paths. Empty for rows of our own table.
class PastedContent
{
public:
    explicit PastedContent(const QMimeData *data);
    bool isEmpty() const { return lines.isEmpty() && files.isEmpty(); }

    QString lines;
    QStringList files;
};

// Parses pasted text. Short texts are parsed immediately. Long texts, and texts that require searching PATH for programs, are parsed in
// separate threads.

//! \brief Parses one text at a time; a new text replaces the one being parsed. Never waits for the threads, even if a network drive in PATH
//! doesn't respond.
class RecogniseJob : public QObject
{
    Q_OBJECT

public:
    //! Limits up to which a text is parsed immediately: the number of lines plus the number of existing targets that haven't
    //! been read yet, and the length of the text.
    static constexpr qsizetype kConcurrencyLimit = 1'000;
    static constexpr qsizetype kMaxSynchronousLength = 64 * 1024;

    explicit RecogniseJob(QObject *parent = nullptr);
    ~RecogniseJob() override;

    //! Starts parsing. finished() is emitted before this function returns if there is little to do and no program to search for.
    void start(const QString &text, const TargetsContext &context);
    //! Cancels parsing; finished() isn't emitted.
    void cancel();
    bool isRunning() const { return m_sharedState != nullptr; }

signals:
    //! Emitted repeatedly while a text is parsed, except in the first 100 ms.
    void progressed(int done, int total);
    void finished(const QList<watchkeeper::RecognisedTarget> &found);

private:
    struct SharedState;
    void deliverResult();

    std::shared_ptr<SharedState> m_sharedState;
    QFutureWatcher<QList<RecognisedTarget>> m_watcher;
    QTimer m_progressTimer;
};

// Drafts lines for services.

//! \brief Text for the add dialog. The user replaces or completes the part in the middle.
struct ServiceDraft
{
    QString before;
    QString selected; //!< can be empty
    QString after;
};

//! \brief Returns a line for the service on this computer, such as `postgresql localhost:5432`. If the service requires further settings,
//! returns a list in JSON with its header line, in which the first of these settings is missing. Pure.
ServiceDraft serviceDraft(const Service &service);

} // namespace watchkeeper
