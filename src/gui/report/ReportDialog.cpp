// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/ReportDialog.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/words/PrivacyMask.h"
#include "gui/look/widgets/Periods.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Keys of saveState().
const QString kPeriodKey = u"period"_s;
const QString kFirstKey = u"first"_s;
const QString kLastKey = u"last"_s;
const QString kFormKey = u"form"_s;
const QString kFolderKey = u"folder"_s;
const QString kTitleKey = u"title"_s;
const QString kRemovedKey = u"removed"_s;

// Item data of the m_targets combo box.
const QString kAllTargets = u"all"_s;
const QString kSelectedTargets = u"selected"_s;
const QString kShownTargets = u"shown"_s;

QString defaultFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

//! Returns the folder, or the default folder if the path is relative.
//! The meaning of a relative path would depend on the working directory.
QString folderOrDefault(const QString &folder)
{
    return QDir::isAbsolutePath(folder) ? folder : defaultFolder();
}

QString folderOf(const QString &file)
{
    return folderOrDefault(QFileInfo(file).path());
}

} // namespace

ReportDialog::ReportDialog(const ReportChoices &choices, const QVariantMap &state, QWidget *parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_title(new QLineEdit)
    , m_period(new QComboBox)
    , m_firstDay(makeDateEdit(u"first"_s, tr("First day")))
    , m_lastDay(makeDateEdit(u"last"_s, tr("Last day")))
    , m_targets(new QComboBox)
    , m_withRemoved(new QCheckBox(tr("Include &removed targets")))
    , m_format(new QComboBox)
    , m_file(new QLineEdit)
    , m_browseButton(new QPushButton(tr("&Browse…")))
    , m_progress(new QProgressBar)
    , m_status(new QLabel)
    , m_primaryButton(new QPushButton)
    , m_openButton(new QPushButton(tr("&Open")))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report"));
    build();
    restoreState(state);
    connectParts();
    updatePeriod();
    setStage(Stage::Asking, {});
    m_period->setFocus();
}

void ReportDialog::build()
{
    m_period->setObjectName(u"period"_s);
    for (const auto &[period, text] :
         {std::pair(ReportPeriod::Last7Days, tr("Last 7 days")), std::pair(ReportPeriod::Last30Days, tr("Last 30 days")),
          std::pair(ReportPeriod::ThisMonth, tr("This month")), std::pair(ReportPeriod::LastMonth, tr("Last month")),
          std::pair(ReportPeriod::CustomDates, tr("Custom dates"))})
        m_period->addItem(text, reportPeriodKey(period));
    buildTargets();
    m_format->setObjectName(u"form"_s);
    m_format->addItem(tr("HTML page"), u"html"_s);
    m_format->addItem(tr("PDF", "a file format"), u"pdf"_s);
    m_title->setObjectName(u"title"_s);
    m_title->setPlaceholderText(tr("Availability report"));
    auto *days = new QHBoxLayout;
    days->addWidget(m_period, 1);
    days->addWidget(m_firstDay);
    days->addWidget(new QLabel(tr("to", "between two dates")));
    days->addWidget(m_lastDay);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Perio&d:"), days);
    qobject_cast<QLabel *>(form->labelForField(days))->setBuddy(m_period);
    form->addRow(tr("T&argets:"), m_targets);
    form->addRow(QString(), m_withRemoved);
    form->addRow(tr("T&itle:"), m_title);
    form->addRow(tr("&Format:"), m_format);
    auto *file = buildFile();
    form->addRow(tr("Fi&le:"), file);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(m_file);
    if (PrivacyMask::current()) {
        auto *note =
            new QLabel(tr("Privacy mode is on. The report has stand-ins instead of hosts, IP addresses and user names."));
        note->setObjectName(u"privacyNote"_s);
        note->setWordWrap(true);
        form->addRow(note);
    }
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_status->setObjectName(u"status"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(m_progress);
    form->addRow(m_status);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_primaryButton->setObjectName(u"act"_s);
    m_openButton->setObjectName(u"open"_s);
    buttons->addButton(m_primaryButton, QDialogButtonBox::ActionRole);
    buttons->addButton(m_openButton, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setTabOrder(m_primaryButton, m_openButton);
    setTabOrder(m_openButton, buttons->button(QDialogButtonBox::Close)); // otherwise, Tab skips the latter
    setMinimumWidth(80 * fontMetrics().averageCharWidth());
}

void ReportDialog::buildTargets()
{
    m_targets->setObjectName(u"targets"_s);
    m_withRemoved->setObjectName(u"removed"_s);
    m_targets->addItem(tr("All (%Ln)", "of targets", static_cast<int>(m_choices.all.size())), kAllTargets);
    if (!m_choices.selected.isEmpty())
        m_targets->addItem(tr("Selected in the table (%Ln)", "of targets", static_cast<int>(m_choices.selected.size())),
                           kSelectedTargets);
    if (m_choices.shown.size() < m_choices.all.size())
        m_targets->addItem(tr("Matching the filter (%Ln)", "of targets", static_cast<int>(m_choices.shown.size())),
                           kShownTargets);
    if (m_choices.selected.size() > 1)
        // the user probably selected several targets for the report
        m_targets->setCurrentIndex(m_targets->findData(kSelectedTargets));
}

QWidget *ReportDialog::buildFile()
{
    m_file->setObjectName(u"file"_s);
    m_file->setAccessibleName(tr("File")); // Qt can't derive it, because the label and the field have different parents
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_browseButton);
    m_browseButton->setAutoDefault(false);
    return row;
}

void ReportDialog::restoreState(const QVariantMap &state)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const ReportDays month =
        reportDays(reportSpan(ReportPeriod::LastMonth, {}, now, QTimeZone::systemTimeZone()), QTimeZone::systemTimeZone());
    const auto date = [&state](const QString &key, const QDate &fallback) {
        const QDate known = state.value(key).toDate();
        return known.isValid() ? known : fallback;
    };
    m_firstDay->setDate(date(kFirstKey, month.first));
    m_lastDay->setDate(date(kLastKey, month.last));
    const auto choose = [&state](QComboBox *box, const QString &key) {
        box->setCurrentIndex(std::max(0, box->findData(state.value(key))));
    };
    choose(m_period, kPeriodKey);
    choose(m_format, kFormKey);
    m_title->setText(state.value(kTitleKey).toString());
    m_withRemoved->setChecked(state.value(kRemovedKey).toBool());
    m_file->setText(folderOrDefault(state.value(kFolderKey).toString()) + u'/');
    m_suggestedName = m_file->text();
}

QVariantMap ReportDialog::saveState() const
{
    return {{kPeriodKey, m_period->currentData()},    {kFirstKey, m_firstDay->date()},        {kLastKey, m_lastDay->date()},
            {kFormKey, m_format->currentData()},      {kFolderKey, folderOf(m_file->text())}, {kTitleKey, m_title->text()},
            {kRemovedKey, m_withRemoved->isChecked()}};
}

void ReportDialog::connectParts()
{
    const auto restartQuery = [this] {
        if (m_stage != Stage::Creating)
            setStage(Stage::Asking, {});
    };
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportDialog::updatePeriod);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::suggestFile);
    for (QDateEdit *edit : {m_firstDay, m_lastDay}) {
        connect(edit, &QDateEdit::dateChanged, this, &ReportDialog::suggestFile);
        connect(edit, &QDateEdit::dateChanged, this, restartQuery);
    }
    for (QComboBox *box : {m_period, m_format, m_targets})
        connect(box, &QComboBox::currentIndexChanged, this, restartQuery);
    for (QLineEdit *edit : {m_title, m_file})
        connect(edit, &QLineEdit::textChanged, this, restartQuery);
    connect(m_withRemoved, &QCheckBox::toggled, this, restartQuery);
    connect(m_file, &QLineEdit::textChanged, this, &ReportDialog::updateFormat);
    connect(m_browseButton, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_primaryButton, &QPushButton::clicked, this, &ReportDialog::runPrimaryAction);
    connect(m_openButton, &QPushButton::clicked, this, [this] { emit openReportRequested(m_file->text()); });
    connect(&m_generator, &ReportGenerator::progressed, this, [this](qsizetype done, qsizetype all) {
        m_progress->setMaximum(static_cast<int>(all));
        m_progress->setValue(static_cast<int>(done));
        m_status->setText(tr("Reading target %1 of %2…").arg(done + 1).arg(all));
    });
    connect(&m_generator, &ReportGenerator::failed, this, [this](const QString &text) { setStage(Stage::Asking, text); });
    connect(&m_generator, &ReportGenerator::fileExists, this,
            [this] { setStage(Stage::ConfirmingReplacement, tr("%1 already exists.").arg(m_file->text())); });
    connect(&m_generator, &ReportGenerator::written, this, [this](const QStringList &faults) {
        const QString missing =
            faults.isEmpty() ? QString() : u'\n' + tr("Some results may be missing. %1").arg(faults.join(u' '));
        setStage(Stage::Done, tr("Report saved to %1.").arg(m_file->text()) + missing);
    });
}

ReportPeriod ReportDialog::period() const
{
    return reportPeriodFromKey(m_period->currentData().toString()).value_or(ReportPeriod::Last7Days);
}

TimeSpan ReportDialog::span() const
{
    return reportSpan(period(), {m_firstDay->date(), m_lastDay->date()}, QDateTime::currentMSecsSinceEpoch(),
                      QTimeZone::systemTimeZone());
}

void ReportDialog::updatePeriod()
{
    for (QDateEdit *edit : {m_firstDay, m_lastDay})
        edit->setEnabled(period() == ReportPeriod::CustomDates);
    if (period() != ReportPeriod::CustomDates) {
        const ReportDays days = reportDays(span(), QTimeZone::systemTimeZone());
        m_firstDay->setDate(days.first);
        m_lastDay->setDate(days.last);
    }
    suggestFile();
}

//! Proposes a file name. If the user has entered a name, only its extension is updated.
void ReportDialog::suggestFile()
{
    if (m_file->text() != m_suggestedName) {
        QString file = m_file->text();
        if (reportFormat(file))
            m_file->setText(file.left(file.lastIndexOf(u'.') + 1) + m_format->currentData().toString());
        return;
    }
    m_suggestedName =
        u"%1/watchkeeper-%2-to-%3.%4"_s.arg(QFileInfo(m_file->text()).path(), m_firstDay->date().toString(Qt::ISODate),
                                            m_lastDay->date().toString(Qt::ISODate), m_format->currentData().toString());
    m_file->setText(m_suggestedName);
}

//! Selects the format of the typed file name, because the name takes precedence over the choice.
void ReportDialog::updateFormat(const QString &file)
{
    const QSignalBlocker blocker(m_format);
    if (const auto form = reportFormat(file))
        m_format->setCurrentIndex(m_format->findData(*form == ReportFormat::Pdf ? u"pdf"_s : u"html"_s));
}

void ReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Report"), folderOf(m_file->text()),
                                   m_format->currentData() == u"pdf"_s ? tr("PDF (*.pdf)") : tr("HTML page (*.html *.htm)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // ReportDialog asks for confirmation later
    dialog->setDefaultSuffix(m_format->currentData().toString());
    dialog->selectFile(QFileInfo(m_file->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

QList<Target> ReportDialog::selectedTargets() const
{
    const QString which = m_targets->currentData().toString();
    if (which == kSelectedTargets)
        return m_choices.selected;
    return which == kShownTargets ? m_choices.shown : m_choices.all;
}

ReportParameters ReportDialog::parameters() const
{
    ReportParameters parameters;
    parameters.request.folder = m_choices.resultsFolder;
    parameters.request.database = m_choices.historyFile;
    parameters.request.title = m_title->text();
    for (const Target &target : selectedTargets())
        parameters.request.subjects.append({target, false});
    parameters.request.span = span();
    parameters.request.now = QDateTime::currentMSecsSinceEpoch();
    parameters.request.zone = QTimeZone::systemTimeZone();
    parameters.request.objective.maintenance = m_choices.maintenance;
    parameters.file = m_file->text();
    parameters.withRemoved = m_withRemoved->isChecked();
    parameters.present = m_choices.all;
    return parameters;
}

//! Creates the report, replaces the existing file after the confirmation, or cancels.
void ReportDialog::runPrimaryAction()
{
    if (m_stage == Stage::Creating) {
        m_generator.cancel();
        setStage(Stage::Asking, tr("Cancelled. No file was written."));
        return;
    }
    createReport(m_stage == Stage::Asking ? ExistingFilePolicy::Keep : ExistingFilePolicy::Replace);
}

void ReportDialog::createReport(ExistingFilePolicy existing)
{
    ReportParameters wanted = parameters();
    wanted.existing = existing;
    if (wanted.request.span.isEmpty())
        return setStage(Stage::Asking, tr("The first day can't be after the last day or in the future."));
    if (!reportFormat(wanted.file) || !QFileInfo(wanted.file).isAbsolute())
        return setStage(Stage::Asking, tr("Enter a folder and a file name that ends with .html or .pdf."));
    m_progress->setRange(0, 0);
    setStage(Stage::Creating, {});
    m_generator.start(wanted);
}

void ReportDialog::setStage(Stage stage, const QString &text)
{
    m_stage = stage;
    m_status->setText(text);
    m_progress->setVisible(stage == Stage::Creating);
    m_openButton->setVisible(stage == Stage::Done);
    m_primaryButton->setText(stage == Stage::Creating                    ? tr("&Cancel")
                                 : stage == Stage::ConfirmingReplacement ? tr("Re&place")
                                 : stage == Stage::Done                  ? tr("Cr&eate again")
                                                                         : tr("Cr&eate report"));
    for (QWidget *input : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_targets),
                           static_cast<QWidget *>(m_withRemoved), static_cast<QWidget *>(m_format),
                           static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_browseButton)})
        input->setEnabled(stage != Stage::Creating);
    const bool isCustomPeriod = period() == ReportPeriod::CustomDates && stage != Stage::Creating;
    m_firstDay->setEnabled(isCustomPeriod);
    m_lastDay->setEnabled(isCustomPeriod);
    (stage == Stage::Done ? m_openButton : m_primaryButton)->setDefault(true);
}

void ReportDialog::done(int result)
{
    m_generator.cancel();
    QDialog::done(result);
}

namespace {

//! The key in window.ini.
const QString kReportKey = u"report"_s;

QList<Target> targetsWithIds(const QList<Target> &targets, const QList<TargetId> &ids)
{
    const QSet<TargetId> wanted(ids.begin(), ids.end());
    QList<Target> found;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(found),
                 [&wanted](const Target &target) { return wanted.contains(target.id); });
    return found;
}

} // namespace

ReportActions::ReportActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.report, &QAction::triggered, this, &ReportActions::openDialog);
}

void ReportActions::openDialog()
{
    QList<TargetId> shown;
    for (const ResultRow *row : m_parts.proxy->matchingRows())
        shown.append(row->target->id);
    const QList<Target> &all = m_parts.monitor->targets().document().targets;
    const Profile &profile = m_parts.monitor->profile();
    const ReportChoices choices{all,
                                targetsWithIds(all, m_parts.view->selectedIds()),
                                targetsWithIds(all, shown),
                                profile.resultsFolder(),
                                profile.historyFile(),
                                maintenanceAccounting(m_parts.monitor->settings())};
    auto *dialog = new ReportDialog(choices, m_parts.state->value(kReportKey).toMap(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_parts.state->set(kReportKey, dialog->saveState()); });
    connect(dialog, &ReportDialog::openReportRequested, this,
            [](const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_ReportDialog.cpp"
