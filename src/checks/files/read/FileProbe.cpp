// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/FileProbe.h"

#include "checks/files/read/FileReading.h"

#include <QCryptographicHash>
#include <QFile>

#include <chrono>
#include <system_error>
#include <vector>

namespace watchkeeper {

namespace {

std::filesystem::path nativePath(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toStdWString();
#else
    return QFile::encodeName(path).toStdString();
#endif
}

//! Converts a path to text. Replaces invalid characters.
QString pathText(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.wstring());
#else
    return QString::fromUtf8(path.string());
#endif
}

//! [ms since 1970] Time at which the content was last changed.
qint64 modificationTime(const std::filesystem::path &path, std::error_code *error)
{
    using namespace std::chrono;
    const std::filesystem::file_time_type changed = std::filesystem::last_write_time(path, *error);
    if (*error)
        return 0;
    // Not every standard library can convert between these clocks, so the age is subtracted from the current time.
    const auto age = std::filesystem::file_time_type::clock::now() - changed;
    const auto changedAt = system_clock::now() - duration_cast<system_clock::duration>(age);
    return duration_cast<milliseconds>(changedAt.time_since_epoch()).count();
}

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
            countUnreadable(code);
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
        else if (std::error_code linkError; code && fs::is_symlink(entry.path(), linkError))
            ++m_facts.unreadable; // a link whose target doesn't exist or can't be read
        else
            countUnreadable(code);
    }

    //! Counts a file or folder that couldn't be read. Ignores one that has been deleted since its name was read.
    void countUnreadable(const std::error_code &code)
    {
        if (code && code != std::errc::no_such_file_or_directory)
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
        if (code)
            return countUnreadable(code);
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

namespace {

namespace fs = std::filesystem;

constexpr qint64 kHashChunkSize = 1024 * 1024; // [bytes] amount read before the next check of the stop flag

void addHash(const QString &path, FileFacts *facts, FileProgress *progress)
{
    const auto file = OpenedFile::open(path);
    if (!file) {
        facts->error = file.error();
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray chunk(kHashChunkSize, Qt::Uninitialized);
    qint64 at = 0;
    while (!progress->isStopped) {
        const qint64 count = (*file)->readAt(at, chunk.data(), kHashChunkSize);
        if (count < 0)
            facts->error = fileError(path, (*file)->error());
        if (count <= 0)
            break;
        hash.addData(QByteArrayView(chunk).first(count));
        at += count;
        progress->bytes = at;
    }
    facts->sha256 = hash.result().toHex();
}

void addFileFacts(const FileProbeOptions &options, const fs::path &native, FileFacts *facts, FileProgress *progress)
{
    std::error_code code;
    facts->form = FileFacts::Type::File;
    facts->size = static_cast<qint64>(fs::file_size(native, code));
    if (!code)
        facts->changedAt = modificationTime(native, &code);
    if (code)
        facts->error = fileError(options.path, code);
    else if (options.needsHash)
        addHash(options.path, facts, progress);
}

//! Adds a note if nothing was found because the path is a broken link.
void addAbsence(const FileProbeOptions &options, const fs::path &native, FileFacts *facts)
{
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(native, ignored)))
        facts->note = FilesText::tr("%1 is a broken link.").arg(displayPath(options.path));
}

} // namespace

FileFacts probeFile(const FileProbeOptions &options, FileProgress *progress)
{
    FileFacts facts;
    std::error_code code;
    const fs::path native = nativePath(options.path);
    const fs::file_status status = fs::status(native, code);
    if (status.type() == fs::file_type::not_found) {
        addAbsence(options, native, &facts);
    } else if (!fs::status_known(status) || status.type() == fs::file_type::none) {
        facts.error = fileError(options.path, code);
    } else if (fs::is_regular_file(status)) {
        addFileFacts(options, native, &facts, progress);
    } else if (fs::is_directory(status)) {
        facts.form = FileFacts::Type::Folder;
        const auto folder = scanFolder(native, options.folder, progress);
        if (folder)
            facts.folder = *folder;
        else
            facts.error = folder.error();
    } else {
        facts.form = FileFacts::Type::Other;
        facts.note = notAFileText(options.path, status.type());
    }
    return facts;
}

} // namespace watchkeeper
