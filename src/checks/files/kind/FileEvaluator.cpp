// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/kind/FileRules.h"

#include "checks/files/read/FileReading.h"
#include "model/base/Quantity.h"

#include <QDateTime>
#include <QLocale>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString ageText(qint64 milliseconds)
{
    return humanDuration(static_cast<double>(qAbs(milliseconds)));
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

//! Formats a size that may be negative: `-2 MB`.
QString signedSize(qint64 bytes)
{
    return bytes < 0 ? QLocale().negativeSign() + humanByteSize(-bytes) : humanByteSize(bytes);
}

//! \brief Builds one observation.
class FileEvaluation
{
public:
    FileEvaluation(const FileRules &rules, const FileFacts &facts, qint64 now, const FileHistory &history)
        : m_rules(rules)
        , m_facts(facts)
        , m_now(now)
        , m_history(history)
        , m_path(displayPath(rules.path))
    {
    }

    Observation observation()
    {
        if (m_facts.error && !isExpectedAbsence(*m_facts.error)) {
            m_observation.error = m_facts.error;
            return m_observation;
        }
        addFacts();
        evaluateRules();
        if (!m_problems.isEmpty())
            (m_rules.isWarningOnly ? m_observation.warning : m_observation.error) =
                CheckError(ErrorType::Condition, m_problems.join(u' '));
        addUnreadableNote();
        return m_observation;
    }

private:
    using Type = FileFacts::Type;

    //! Whether a file that must not exist vanished while it was being read.
    bool isExpectedAbsence(const CheckError &error) const { return !m_rules.mustExist && error.type() == ErrorType::NotFound; }

    bool isFolder() const { return m_facts.form == Type::Folder; }
    qint64 changedAt() const { return isFolder() ? m_facts.folder.newest.changedAt : m_facts.changedAt; }
    qint64 age(qint64 changed) const { return m_now - changed; }
    bool hasFiles() const { return m_facts.form == Type::File || (isFolder() && m_facts.folder.count > 0); }

    void addFacts()
    {
        m_observation.addValue(u"exists"_s, m_facts.form != Type::Missing);
        switch (m_facts.form) {
        case Type::Missing:
            m_observation.summary = FilesText::tr("not found");
            break;
        case Type::Other:
            m_observation.summary = FilesText::tr("exists, but isn't a file");
            break;
        case Type::File:
            addFileFacts();
            break;
        case Type::Folder:
            addFolderFacts();
            break;
        }
        if (const auto size = sizeOf(m_facts); size && m_history.lastSize)
            m_observation.addValue(u"growth"_s, *size - *m_history.lastSize, Unit::Byte);
    }

    void addTime(const QString &name, qint64 changed)
    {
        m_observation.addValue(name, QDateTime::fromMSecsSinceEpoch(changed, Qt::UTC));
        m_observation.addValue(name == "modified"_L1 ? u"age"_s : name + u"Age"_s, age(changed), Unit::Millisecond);
    }

    QString changedText(qint64 changed) const
    {
        return age(changed) >= 0 ? FilesText::tr("%1 ago").arg(ageText(age(changed)))
                                 : FilesText::tr("%1 in the future").arg(ageText(age(changed)));
    }

    void addFileFacts()
    {
        m_observation.summary =
            FilesText::tr("%1, changed %2").arg(humanByteSize(m_facts.size), changedText(m_facts.changedAt));
        m_observation.addValue(u"size"_s, m_facts.size, Unit::Byte);
        addTime(u"modified"_s, m_facts.changedAt);
        if (!m_facts.sha256.isEmpty())
            m_observation.addValue(u"sha256"_s, QString::fromLatin1(m_facts.sha256));
    }

    void addFolderFacts()
    {
        const FolderFacts &folder = m_facts.folder;
        if (folder.isTooLarge) {
            m_observation.summary = FilesText::tr("folder too large to check");
            return;
        }
        m_observation.addValue(u"count"_s, folder.count);
        m_observation.addValue(u"size"_s, folder.size, Unit::Byte);
        if (folder.count == 0) {
            m_observation.summary = m_rules.hasPattern ? FilesText::tr("no matching file") : FilesText::tr("empty folder");
            return;
        }
        m_observation.summary =
            FilesText::tr("files: %1, newest changed %2, total %3")
                .arg(numberText(folder.count), changedText(folder.newest.changedAt), humanByteSize(folder.size));
        m_observation.addValue(u"newestFile"_s, folder.newest.name);
        m_observation.addValue(u"newestSize"_s, folder.newestSize, Unit::Byte);
        addTime(u"newest"_s, folder.newest.changedAt);
        m_observation.addValue(u"oldestFile"_s, folder.oldest.name);
        addTime(u"oldest"_s, folder.oldest.changedAt);
    }

    void evaluateRules()
    {
        if (!m_rules.mustExist)
            return evaluateAbsence();
        if (m_facts.form == Type::Missing)
            return addProblem(m_facts.note.isEmpty() ? FilesText::tr("%1 doesn't exist.").arg(m_path) : m_facts.note);
        if (!hasExpectedFileType())
            return;
        if (isFolder() && m_facts.folder.isTooLarge)
            return evaluateScanLimit();
        if (isFolder())
            evaluateFolder();
        if (!hasFiles())
            return;
        evaluateAge();
        evaluateSize();
        evaluateGrowth();
        evaluateHash();
    }

    void evaluateAbsence()
    {
        if (m_rules.hasPattern && isFolder() && m_facts.folder.count > 0)
            addProblem(FilesText::tr("%1 contains matching files, which must not exist: %2, newest %3.")
                           .arg(m_path, numberText(m_facts.folder.count), displayPath(m_facts.folder.newest.name)));
        else if (m_rules.hasPattern && isFolder() && m_facts.folder.isTooLarge)
            evaluateScanLimit();
        else if (!m_rules.hasPattern && m_facts.form == Type::File)
            addProblem(
                FilesText::tr("%1 exists (changed %2), but must not exist.").arg(m_path, changedText(m_facts.changedAt)));
        else if (m_facts.form != Type::Missing && !(m_rules.hasPattern && isFolder()))
            addProblem(FilesText::tr("%1 exists, but must not exist.").arg(m_path));
    }

    //! Reports a problem if a rule doesn't apply to this file type, for example a checksum for a folder. \return false if no more
    //! rules can be evaluated
    bool hasExpectedFileType()
    {
        if (m_facts.form == Type::Other && m_rules.hasContentRules())
            addProblem(m_facts.note);
        else if (m_facts.form == Type::File && m_rules.expectsFolder)
            addProblem(FilesText::tr("%1 is a file. Files can be counted only in a folder.").arg(m_path));
        else if (isFolder() && !m_rules.sha256.isEmpty())
            addProblem(FilesText::tr("%1 is a folder. Only a file has a checksum.").arg(m_path));
        return m_problems.isEmpty() && m_facts.form != Type::Other;
    }

    //! Reports a folder that exceeds the scan limit, unless no rule applies to its content.
    void evaluateScanLimit()
    {
        if (!m_rules.hasPattern && !m_rules.hasContentRules())
            return;
        addProblem(FilesText::tr("%1 has more than %2 entries or more than %3 levels of folders, which is too many to check. "
                                 "Monitor one of its subfolders.")
                       .arg(m_path, numberText(FolderScanOptions::kMaxEntries), numberText(FolderScanOptions::kMaxDepth)));
    }

    void evaluateFolder()
    {
        const FolderFacts &folder = m_facts.folder;
        const bool requiresFile = (m_rules.hasPattern || m_rules.age.any() || m_rules.oldestAge) && !m_rules.count.lower;
        if (folder.count == 0 && requiresFile)
            addProblem(m_rules.hasPattern ? FilesText::tr("No matching file found in %1.").arg(m_path)
                                          : FilesText::tr("No file found in %1.").arg(m_path));
        if (m_rules.count.lower && folder.count < *m_rules.count.lower)
            addProblem(FilesText::tr("Too few files in %1: %2 found, expected at least %3.")
                           .arg(m_path, numberText(folder.count), numberText(*m_rules.count.lower)));
        if (m_rules.count.upper && folder.count > *m_rules.count.upper)
            addProblem(FilesText::tr("Too many files in %1: %2 found, expected at most %3.")
                           .arg(m_path, numberText(folder.count), numberText(*m_rules.count.upper)));
        if (m_rules.oldestAge && folder.count > 0 && age(folder.oldest.changedAt) > *m_rules.oldestAge)
            addProblem(FilesText::tr("The oldest file in %1, %2, was changed %3. The maximum age is %4.")
                           .arg(m_path, displayPath(folder.oldest.name), changedText(folder.oldest.changedAt),
                                ageText(*m_rules.oldestAge)));
    }

    QString subject() const
    {
        if (!isFolder())
            return m_path;
        return FilesText::tr("The newest file in %1, %2,").arg(m_path, displayPath(m_facts.folder.newest.name));
    }

    void evaluateAge()
    {
        constexpr qint64 kTolerance = 60'000; // [ms] tolerance for clocks that differ slightly
        const qint64 old = age(changedAt());
        if (m_rules.age.any() && old < -kTolerance)
            addProblem(FilesText::tr("%1 was changed %2, according to its timestamp. Are the clocks of this computer and "
                                     "of the file's source correct?")
                           .arg(subject(), changedText(changedAt())));
        if (m_rules.age.upper && old > *m_rules.age.upper)
            addProblem(FilesText::tr("%1 was changed %2, but should have changed within the last %3.")
                           .arg(subject(), changedText(changedAt()), ageText(*m_rules.age.upper)));
        if (m_rules.age.lower && old < *m_rules.age.lower)
            addProblem(FilesText::tr("%1 was changed %2, but should not have changed within the last %3.")
                           .arg(subject(), changedText(changedAt()), ageText(*m_rules.age.lower)));
    }

    void evaluateSize()
    {
        const qint64 size = *sizeOf(m_facts);
        if (m_rules.size.lower && size < *m_rules.size.lower)
            addProblem(FilesText::tr("%1 has a size of %2, less than %3.")
                           .arg(m_path, humanByteSize(size), humanByteSize(*m_rules.size.lower)));
        if (m_rules.size.upper && size > *m_rules.size.upper)
            addProblem(FilesText::tr("%1 has a size of %2, more than %3.")
                           .arg(m_path, humanByteSize(size), humanByteSize(*m_rules.size.upper)));
    }

    void evaluateGrowth()
    {
        if (m_rules.growth.lower && m_history.sizeOneIntervalAgo) {
            const qint64 growth = *sizeOf(m_facts) - *m_history.sizeOneIntervalAgo;
            if (growth < *m_rules.growth.lower)
                addProblem(FilesText::tr("%1 grew by %2 since the last check, less than %3.")
                               .arg(m_path, signedSize(growth), humanByteSize(*m_rules.growth.lower)));
        }
        if (m_history.excess)
            addProblem(m_history.excess->textAt(m_history.now));
    }

    void evaluateHash()
    {
        if (m_rules.sha256.isEmpty() || m_facts.sha256 == m_rules.sha256)
            return;
        addProblem(FilesText::tr("The SHA-256 of %1 is %2, not the expected one. The file was changed or is damaged.")
                       .arg(m_path, QString::fromLatin1(m_facts.sha256)));
    }

    void addProblem(const QString &sentence) { m_problems.append(sentence); }

    void addUnreadableNote()
    {
        if (m_facts.folder.unreadable == 0)
            return;
        m_observation.addValue(u"unreadable"_s, m_facts.folder.unreadable);
        if (!m_observation.error && !m_observation.warning)
            m_observation.warning =
                CheckError(ErrorType::Permission,
                           FilesText::tr("Some folders or files in %1 couldn't be read and were ignored: %2.")
                               .arg(m_path, numberText(m_facts.folder.unreadable)));
    }

    const FileRules &m_rules;
    const FileFacts &m_facts;
    qint64 m_now;
    const FileHistory &m_history;
    QString m_path;
    QStringList m_problems;
    Observation m_observation;
};

} // namespace

std::optional<RepeatableVerdict> excessiveGrowth(const FileRules &rules, const FileFacts &facts, const FileHistory &history)
{
    const std::optional<qint64> size = sizeOf(facts);
    if (!rules.growth.upper || !size)
        return std::nullopt;
    const qint64 growth = history.lastSize ? *size - *history.lastSize : 0;
    if (growth <= *rules.growth.upper)
        return repeatedVerdict(history.excess, rules.attempts, Milliseconds(0), history.now);
    const QString sentence = FilesText::tr("%1 grew by %2 since the last check, more than %3.")
                                 .arg(displayPath(rules.path), signedSize(growth), humanByteSize(*rules.growth.upper));
    return RepeatableVerdict(!rules.isWarningOnly, sentence, history.now);
}

Observation evaluateFile(const FileRules &rules, const FileFacts &facts, qint64 now, const FileHistory &history)
{
    return FileEvaluation(rules, facts, now, history).observation();
}

std::optional<qint64> sizeOf(const FileFacts &facts)
{
    if (facts.form == FileFacts::Type::File)
        return facts.size;
    if (facts.form == FileFacts::Type::Folder && !facts.folder.isTooLarge)
        return facts.folder.size;
    return std::nullopt;
}

} // namespace watchkeeper
