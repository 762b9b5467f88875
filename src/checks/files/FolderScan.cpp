// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FolderScan.h"

#include "checks/files/FileTime.h"
#include "checks/files/OpenedFile.h"

#include <vector>

namespace watchkeeper {

namespace {

namespace fs = std::filesystem;

//! A folder that hasn't been read yet.
struct PendingFolder
{
    fs::path path;
    int depth;
};

class FolderScanner
{
public:
    FolderScanner(const fs::path &folder, const FolderScanOptions &options, FileProgress *progress)
        : m_folder(folder)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Expected<FolderFacts, CheckError> scan()
    {
        std::error_code code;
        readFolder({m_folder, 0}, &code);
        if (code)
            return Unexpected(fileError(pathText(m_folder), code));
        while (!m_pending.empty() && !mustStop()) {
            const PendingFolder next = m_pending.back();
            m_pending.pop_back();
            readFolder(next, &code);
            m_facts.unreadable += code ? 1 : 0;
        }
        return m_facts;
    }

private:
    bool mustStop() const { return m_progress->isStopped || m_facts.isTooLarge; }

    void readFolder(const PendingFolder &folder, std::error_code *code)
    {
        code->clear();
        for (fs::directory_iterator entry(folder.path, *code); !*code && entry != fs::directory_iterator() && !mustStop();
             entry.increment(*code)) {
            if (++m_entries > FolderScanOptions::kMaxEntries)
                m_facts.isTooLarge = true;
            else
                processEntry(*entry, folder.depth);
        }
    }

    void processEntry(const fs::directory_entry &entry, int depth)
    {
        std::error_code code;
        const bool isLink = entry.is_symlink(code);
        const fs::file_status status = entry.status(code);
        if (fs::is_directory(status)) {
            if (m_options.isRecursive && !isLink)
                queueFolder(entry.path(), depth + 1);
            return;
        }
        const QString name = pathText(entry.path().filename());
        const bool isSelected = (m_options.includesHidden || !name.startsWith(u'.')) && m_options.names.match(name).hasMatch();
        if (!isSelected)
            return;
        if (fs::is_regular_file(status))
            countFile(entry);
        else if (!fs::exists(status)) // the file has vanished, or the link is broken
            ++m_facts.unreadable;
    }

    void queueFolder(const fs::path &folder, int depth)
    {
        if (depth > FolderScanOptions::kMaxDepth)
            m_facts.isTooLarge = true;
        else
            m_pending.push_back({folder, depth});
    }

    void countFile(const fs::directory_entry &entry)
    {
        std::error_code code;
        const qint64 size = static_cast<qint64>(entry.file_size(code));
        const qint64 changedAt = code ? 0 : modificationTime(entry.path(), &code);
        if (code) {
            ++m_facts.unreadable;
            return;
        }
        ++m_facts.count;
        m_facts.size += size;
        const bool isFirst = m_facts.count == 1;
        if (isFirst || changedAt > m_facts.newest.changedAt) {
            m_facts.newest = FolderFile(relativeName(entry), changedAt);
            m_facts.newestSize = size;
        }
        if (isFirst || changedAt < m_facts.oldest.changedAt)
            m_facts.oldest = FolderFile(relativeName(entry), changedAt);
    }

    QString relativeName(const fs::directory_entry &entry) const { return pathText(entry.path().lexically_relative(m_folder)); }

    const fs::path &m_folder;
    const FolderScanOptions &m_options;
    FileProgress *m_progress;
    FolderFacts m_facts;
    std::vector<PendingFolder> m_pending;
    qint64 m_entries = 0;
};

} // namespace

void FolderScanOptions::setPattern(const QString &glob)
{
    includesHidden = glob.isEmpty() || glob.startsWith(u'.');
    names = glob.isEmpty() ? QRegularExpression() : QRegularExpression(QRegularExpression::wildcardToRegularExpression(glob));
    names.optimize();
}

Expected<FolderFacts, CheckError> scanFolder(const std::filesystem::path &folder, const FolderScanOptions &options,
                                             FileProgress *progress)
{
    return FolderScanner(folder, options, progress).scan();
}

} // namespace watchkeeper
