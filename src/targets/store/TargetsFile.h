// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads targets.json. Blocks, so call it in the thread pool. Safe from any thread.

#include "targets/store/DocumentFile.h"

#include <QSet>

namespace watchkeeper {

//! The content of targets.json on disk.
class TargetsFileContent : public FileContent<TargetsDocument>
{
public:
    QSet<TargetId> assignedIds; //!< ids generated for targets that have none in the file
};

const FileFormat<TargetsFileContent> &targetsFileFormat();

TargetsFileContent readTargetsFile(const QString &path);

} // namespace watchkeeper
