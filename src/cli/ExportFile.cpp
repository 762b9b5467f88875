// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExportFile.h"

#include "cli/CliText.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <filesystem>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! A temporary name. It differs for each run, so two runs never write to the same file.
QString unfinishedName(const QString &path)
{
    return path + u".%1.part"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

//! Renames the file, and fails if the destination exists, even if it has just been created.
std::optional<FileFault> renameToFreeName(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(from).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(),
                                      error);
    if (!error)
        return removeFile(from);
    if (error == std::errc::file_exists || QFileInfo::exists(to))
        return FileFault::fromErrno(to, EEXIST);
    return renameFile(from, to); // the file system doesn't support hard links
}

} // namespace

ExportFile::ExportFile(DiskFile file, QString path, ExistingFilePolicy existing)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_existing(existing)
{
}

ExportFile::ExportFile(ExportFile &&other) noexcept
    : m_file(std::move(other.m_file))
    , m_path(std::move(other.m_path))
    , m_existing(other.m_existing)
    , m_size(other.m_size)
    , m_isUnfinished(std::exchange(other.m_isUnfinished, false))
{
}

ExportFile::~ExportFile()
{
    if (m_isUnfinished)
        removeFile(m_file.path());
}

Expected<ExportFile, QString> ExportFile::create(const QString &path, ExistingFilePolicy existing)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) // a rename would replace a device with a file
        return Unexpected(CliText::tr("%1 isn't a file.").arg(path));
    if (info.exists() && existing == ExistingFilePolicy::Keep)
        return Unexpected(CliText::alreadyExistsText(path));
    if (!info.dir().exists())
        return Unexpected(CliText::tr("The folder %1 doesn't exist.").arg(info.path()));
    const QString place = info.exists() ? info.canonicalFilePath() : path; // keeps a symbolic link and replaces its destination
    auto file = DiskFile::create(unfinishedName(place));
    if (!file)
        return Unexpected(file.error().text());
    return ExportFile(std::move(file).value(), place, existing);
}

std::optional<FileFault> ExportFile::append(const QByteArray &bytes)
{
    const auto fault = m_file.writeAt(m_size, bytes);
    if (!fault)
        m_size += bytes.size();
    return fault;
}

std::optional<FileFault> ExportFile::finish()
{
    if (auto fault = m_file.sync())
        return fault;
    const auto rename = m_existing == ExistingFilePolicy::Keep ? renameToFreeName : renameFile;
    if (auto fault = rename(m_file.path(), m_path))
        return fault;
    m_isUnfinished = false;
    return syncParentFolder(m_path);
}

} // namespace watchkeeper
