// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows in the list of targets to add, and their trials while the user is reading them.

#include "model/base/Expected.h"
#include "model/target/Result.h"
#include "targets/pasted/PastedEntry.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace watchkeeper {

class AddModel;
class Monitor;

//! The progress of trying a target.
enum class Trial : quint8 { None, Waiting, Running, Done };

//! \brief A recognised target, which the user may have edited, or a line that isn't a target.
class AddRow
{
public:
    explicit AddRow(RecognisedTarget recognised)
        : found(std::move(recognised))
        , isTicked(found.isTarget() && found.duplicateOf.isEmpty())
        , individualInterval(found.target.schedule.every)
    {
    }

    const Target &target() const { return found.target; }
    bool isAdded() const { return found.isTarget() && isTicked; }
    //! Updates the row after the same line was parsed again: the line may have moved,
    //! and the line that it repeated may no longer exist.
    void updateFrom(const RecognisedTarget &again)
    {
        if (found.duplicateOf.isEmpty() != again.duplicateOf.isEmpty())
            isTicked = again.duplicateOf.isEmpty();
        found.line = again.line;
        found.duplicateOf = again.duplicateOf;
        found.isInProfile = again.isInProfile;
    }

    RecognisedTarget found;
    bool isTicked;                   //!< whether the row is ticked; initially false for a target that already exists
    Milliseconds individualInterval; //!< the row's own interval, used unless an interval is set for all rows
    Trial trial = Trial::None;
    std::optional<Result> result; //!< set if `trial` is Trial::Done
};

//! Returns whether a check has no side effects and reveals nothing beyond the text of the line. Excludes commands,
//! requests that send data, and placeholders.
bool isSafeToTry(const Target &target);

//! Returns the text to show if there is no result: why the row wasn't tried, what it duplicates, or why it isn't a target.
QString resultPlaceholderText(const AddRow &row);
//! Describes the row in full sentences, one per line: result, remarks, conditions.
//! \param target  the target as it would be added
QStringList rowRemarks(const AddRow &row, const Target &target);

//! Splits comma-separated tags. Removes duplicates, ignoring case.
QStringList parseTags(const QString &text);

//! Returns the kinds that the row can be changed to: other ways to check the same host.
QStringList possibleKinds(const Target &target);
//! \brief Returns the same target with another kind from possibleKinds(), or with another address.
//! \return the new target, or an error message if the change isn't possible
Expected<Target, QString> withKind(const Target &target, const QString &kind);
Expected<Target, QString> withAddress(const Target &target, const QString &address);
//! Returns the complete address on one line for editing, including its credentials.
QString editableAddress(const Target &target);

//! \brief Tries a few targets at the same time, in the order of the requests. Tries targets that aren't harmless only at the user's
//! request. The destructor cancels all outstanding test runs.
class AddTrials : public QObject
{
    Q_OBJECT

public:
    static constexpr int kConcurrencyLimit = 20;

    //! \param monitor, model  must outlive this object
    AddTrials(Monitor *monitor, AddModel *model, QObject *parent = nullptr);
    ~AddTrials() override;

    //! Tries the harmless rows in this range that haven't been tried yet.
    void startTrials(int first, int last);
    //! Tries all targets that will be added, including commands, requests that send data, and targets tried before.
    void tryAll();
    //! Tries this row, whether it is harmless or not.
    void startTrial(int row);
    bool isBusy() const { return !m_running.isEmpty() || !m_waiting.isEmpty(); }
    void cancelAll();

signals:
    //! Emitted when a test run started or ended.
    void changed();

private:
    void enqueue(int row);
    void startPendingTrials();
    void handleResult(const Result &result);
    void dropStaleRows();
    void retryRow(int row);

    Monitor *m_monitor;
    AddModel *m_model;
    QList<TargetId> m_waiting;
    QSet<TargetId> m_running;
};

} // namespace watchkeeper
