// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What counts as good for a file or folder. Plain values.

#include "model/Duration.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! A lower and an upper bound, each of which may be absent; both belong to what is good.
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
    //! \param believedAfter  bad results in a row that the target needs
    explicit FileRules(const Fields &fields, int believedAfter = 1);

    QString path;
    bool mustExist;
    bool isDegradedOnly;             //!< what does not hold is a warning
    bool hasPattern;                 //!< then `mustExist` is about a matching file in a folder
    bool wantsFolder;                //!< some rule is about a folder's files
    Bounds<qint64> age;              //!< [ms] since the last change; of a folder, of its newest file
    Bounds<qint64> size;             //!< [bytes]; of a folder, all files together
    Bounds<qint64> growth;           //!< [bytes] in a turn of the schedule at least, since the last look at most
    Bounds<qint64> count;            //!< matching files
    std::optional<qint64> oldestAge; //!< [ms] the most that the oldest file may have
    QByteArray sha256;               //!< hexadecimal in small letters; empty: any
    int attempts;                    //!< looks that say that it has grown by too much

    //! Some rule is about what is in a file, or about its size or age.
    bool wantsContent() const
    {
        return age.any() || size.any() || growth.any() || count.any() || oldestAge || !sha256.isEmpty();
    }
};

} // namespace watchkeeper
