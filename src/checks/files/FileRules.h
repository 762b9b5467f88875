// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rules for a file or folder. Plain values.

#include "model/Duration.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! An optional lower bound and an optional upper bound, both inclusive.
template<typename Number>
struct Bounds
{
    std::optional<Number> least;
    std::optional<Number> most;
    bool any() const { return least || most; }
};

class FileRules
{
public:
    //! \param believedAfter  number of consecutive failed results after which the target is confirmed as failed
    explicit FileRules(const Fields &fields, int believedAfter = 1);

    QString path;
    bool mustExist;
    bool isWarningOnly;              //!< violations are only warnings
    bool hasPattern;                 //!< if true, `mustExist` applies to a matching file in the folder
    bool expectsFolder;              //!< at least one rule is about the files of a folder
    Bounds<qint64> age;              //!< [ms] since the last change; for a folder, of its newest file
    Bounds<qint64> size;             //!< [bytes]; for a folder, the total of its files
    Bounds<qint64> growth;           //!< [bytes] lower bound per interval, upper bound since the last check
    Bounds<qint64> count;            //!< matching files
    std::optional<qint64> oldestAge; //!< [ms] maximum age of the oldest matching file
    QByteArray sha256;               //!< hexadecimal in lower case; not checked if empty
    int attempts;                    //!< number of checks that repeat a verdict about excessive growth

    //! Whether at least one rule is about a file's content, size or age.
    bool hasContentRules() const
    {
        return age.any() || size.any() || growth.any() || count.any() || oldestAge || !sha256.isEmpty();
    }
};

} // namespace watchkeeper
