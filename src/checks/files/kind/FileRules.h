// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rules for a file or folder, the fields that set them, and the validation rules between these fields.

#include "checks/base/Expectations.h"
#include "checks/base/TargetMemory.h"
#include "checks/files/read/FileProbe.h"
#include "model/base/Quantity.h"
#include "model/field/Fields.h"

#include <optional>

namespace watchkeeper {

// The rules for a file or folder. Plain values.

//! An optional minimum and an optional maximum. Both are inclusive.
template<typename Number>
struct Bounds
{
    std::optional<Number> lower;
    std::optional<Number> upper;
    bool any() const { return lower || upper; }
};

class FileRules
{
public:
    //! \param confirmationAttempts  number of consecutive failed results after which the target is confirmed as failed
    explicit FileRules(const Fields &fields, int confirmationAttempts = 1);

    QString path;
    bool mustExist;
    bool isWarningOnly;    //!< a violated rule is only a warning
    bool hasPattern;       //!< if true, `mustExist` applies to a matching file in the folder
    bool expectsFolder;    //!< at least one rule is about the files of a folder
    Bounds<qint64> age;    //!< [ms] time since the last change; for a folder, since the last change of its newest file
    Bounds<qint64> size;   //!< [bytes]; for a folder, the total size of its files
    Bounds<qint64> growth; //!< [bytes] minimum per interval, maximum since the last check
    Bounds<qint64> count;  //!< number of matching files
    std::optional<qint64> oldestAge; //!< [ms] maximum age of the oldest matching file
    QByteArray sha256;               //!< hexadecimal in lower case; not checked if empty
    int attempts;                    //!< number of checks that repeat a verdict about excessive growth

    //! Whether at least one rule requires more than existence or absence.
    bool hasContentRules() const
    {
        return age.any() || size.any() || growth.any() || count.any() || oldestAge || !sha256.isEmpty();
    }
};

//! Adds the rules as conditions.
void addFileExpectations(const Fields &fields, Expectations *expectations);

// The fields of the `file` kind, and the validation rules between them.

QList<Field> fileFields();

QList<FieldProblem> validateFile(const Fields &fields);

//! Data from earlier checks.
class FileHistory
{
public:
    FileHistory() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<qint64> lastSize;           //!< [bytes] at the last check; nullopt at the first check
    std::optional<qint64> sizeOneIntervalAgo; //!< [bytes] one interval ago
    std::optional<RepeatableVerdict> excess;  //!< verdict about excessive growth, while it is being repeated
    qint64 now = 0;                           //!< [ms] time of this check on the clock of `excess`
};

//! Returns the verdict if the file grew by more than the limit since the last check. Otherwise, returns an earlier check's
//! verdict while it is still being repeated.
std::optional<RepeatableVerdict> excessiveGrowth(const FileRules &rules, const FileFacts &facts, const FileHistory &history);

//! \param now   [ms since 1970]
//! \param history  already contains the result of excessiveGrowth()
Observation evaluateFile(const FileRules &rules, const FileFacts &facts, qint64 now, const FileHistory &history);

//! [bytes] Size to store for the next check: the size of a file, or the total size of a folder's files. Nullopt for other file
//! types, and for a folder that exceeds the limits.
std::optional<qint64> sizeOf(const FileFacts &facts);

} // namespace watchkeeper
