// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rules for a file or folder. Plain values.

#include "model/Duration.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! An optional lower and an optional upper bound; both bounds are allowed values.
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
    //! \param believedAfter  failed results in a row that the target requires
    explicit FileRules(const Fields &fields, int believedAfter = 1);

    QString path;
    bool mustExist;
    bool isWarningOnly;              //!< a broken rule is only a warning
    bool hasPattern;                 //!< then `mustExist` applies to a matching file in a folder
    bool expectsFolder;              //!< some rule is about a folder's files
    Bounds<qint64> age;              //!< [ms] since the last change; for a folder, of its newest file
    Bounds<qint64> size;             //!< [bytes]; for a folder, all files together
    Bounds<qint64> growth;           //!< [bytes] at least this per interval, at most this since the last check
    Bounds<qint64> count;            //!< matching files
    std::optional<qint64> oldestAge; //!< [ms] the maximum age of the oldest file
    QByteArray sha256;               //!< hexadecimal in lower case; empty: any
    int attempts;                    //!< checks that report that it has grown too much

    //! Some rule is about a file's content, size or age.
    bool hasContentRules() const
    {
        return age.any() || size.any() || growth.any() || count.any() || oldestAge || !sha256.isEmpty();
    }
};

} // namespace watchkeeper
