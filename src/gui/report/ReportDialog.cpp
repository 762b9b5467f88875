// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/ReportDialog.h"

#include "gui/look/DayEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
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
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// Keys of remembered().
const QString kPeriodKey = u"period"_s;
const QString kFirstKey = u"first"_s;
const QString kLastKey = u"last"_s;
const QString kFormKey = u"form"_s;
const QString kFolderKey = u"folder"_s;
const QString kTitleKey = u"title"_s;
const QString kRemovedKey = u"removed"_s;

// The data values of m_targets.
const QString kAll = u"all"_s;
const QString kSelected = u"selected"_s;
const QString kShown = u"shown"_s;

QString defaultFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

//! Replaces a relative path, because its meaning would depend on the working directory.
QString folderOrDefault(const QString &folder)
{
    return QDir::isAbsolutePath(folder) ? folder : defaultFolder();
}

QString folderOf(const QString &file)
{
    return folderOrDefault(QFileInfo(file).path());
}

} // namespace

ReportDialog::ReportDialog(const ReportChoices &choices, const QVariantMap &remembered, QWidget *parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_title(new QLineEdit)
    , m_period(new QComboBox)
    , m_first(dayEdit(u"first"_s, tr("First day")))
    , m_last(dayEdit(u"last"_s, tr("Last day")))
    , m_targets(new QComboBox)
    , m_removed(new QCheckBox(tr("Include &removed targets")))
    , m_form(new QComboBox)
    , m_file(new QLineEdit)
    , m_browse(new QPushButton(tr("&Browse …")))
    , m_progress(new QProgressBar)
    , m_status(new QLabel)
    , m_act(new QPushButton)
    , m_open(new QPushButton(tr("&Open")))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report"));
    build();
    restore(remembered);
    connectParts();
    periodChanged();
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
    m_form->setObjectName(u"form"_s);
    m_form->addItem(tr("HTML page"), u"html"_s);
    m_form->addItem(tr("PDF", "a file format"), u"pdf"_s);
    m_title->setObjectName(u"title"_s);
    m_title->setPlaceholderText(tr("Availability report"));
    auto *days = new QHBoxLayout;
    days->addWidget(m_period, 1);
    days->addWidget(m_first);
    days->addWidget(new QLabel(tr("to", "between two dates")));
    days->addWidget(m_last);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Perio&d:"), days);
    qobject_cast<QLabel *>(form->labelForField(days))->setBuddy(m_period);
    form->addRow(tr("T&argets:"), m_targets);
    form->addRow(QString(), m_removed);
    form->addRow(tr("T&itle:"), m_title);
    form->addRow(tr("&Format:"), m_form);
    auto *file = buildFile();
    form->addRow(tr("Fi&le:"), file);
    qobject_cast<QLabel *>(form->labelForField(file))->setBuddy(m_file);
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_status->setObjectName(u"status"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(m_progress);
    form->addRow(m_status);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_act->setObjectName(u"act"_s);
    m_open->setObjectName(u"open"_s);
    buttons->addButton(m_act, QDialogButtonBox::ActionRole);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
}

void ReportDialog::buildTargets()
{
    m_targets->setObjectName(u"targets"_s);
    m_removed->setObjectName(u"removed"_s);
    m_targets->addItem(tr("All (%Ln)", "of targets", static_cast<int>(m_choices.all.size())), kAll);
    if (!m_choices.selected.isEmpty())
        m_targets->addItem(tr("Selected in the table (%Ln)", "of targets", static_cast<int>(m_choices.selected.size())),
                           kSelected);
    if (m_choices.shown.size() < m_choices.all.size())
        m_targets->addItem(tr("Matching the filter (%Ln)", "of targets", static_cast<int>(m_choices.shown.size())), kShown);
    if (m_choices.selected.size() > 1)
        m_targets->setCurrentIndex(m_targets->findData(kSelected)); // the user probably selected several targets on purpose
}

QWidget *ReportDialog::buildFile()
{
    m_file->setObjectName(u"file"_s);
    m_file->setAccessibleName(tr("File")); // not set automatically, because the label has another parent
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_browse);
    m_browse->setAutoDefault(false);
    return row;
}

void ReportDialog::restore(const QVariantMap &remembered)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const ReportDays month =
        reportDays(reportSpan(ReportPeriod::LastMonth, {}, now, QTimeZone::systemTimeZone()), QTimeZone::systemTimeZone());
    const auto date = [&remembered](const QString &key, const QDate &otherwise) {
        const QDate known = remembered.value(key).toDate();
        return known.isValid() ? known : otherwise;
    };
    m_first->setDate(date(kFirstKey, month.first));
    m_last->setDate(date(kLastKey, month.last));
    const auto choose = [&remembered](QComboBox *box, const QString &key) {
        box->setCurrentIndex(std::max(0, box->findData(remembered.value(key))));
    };
    choose(m_period, kPeriodKey);
    choose(m_form, kFormKey);
    m_title->setText(remembered.value(kTitleKey).toString());
    m_removed->setChecked(remembered.value(kRemovedKey).toBool());
    m_file->setText(folderOrDefault(remembered.value(kFolderKey).toString()) + u'/');
    m_suggestedName = m_file->text();
}

QVariantMap ReportDialog::remembered() const
{
    return {{kPeriodKey, m_period->currentData()}, {kFirstKey, m_first->date()},           {kLastKey, m_last->date()},
            {kFormKey, m_form->currentData()},     {kFolderKey, folderOf(m_file->text())}, {kTitleKey, m_title->text()},
            {kRemovedKey, m_removed->isChecked()}};
}

void ReportDialog::connectParts()
{
    const auto askAgain = [this] {
        if (m_stage != Stage::Making)
            setStage(Stage::Asking, {});
    };
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportDialog::periodChanged);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ReportDialog::suggestFile);
    for (QDateEdit *edit : {m_first, m_last}) {
        connect(edit, &QDateEdit::dateChanged, this, &ReportDialog::suggestFile);
        connect(edit, &QDateEdit::dateChanged, this, askAgain);
    }
    for (QComboBox *box : {m_period, m_form, m_targets})
        connect(box, &QComboBox::currentIndexChanged, this, askAgain);
    for (QLineEdit *edit : {m_title, m_file})
        connect(edit, &QLineEdit::textChanged, this, askAgain);
    connect(m_removed, &QCheckBox::toggled, this, askAgain);
    connect(m_file, &QLineEdit::textChanged, this, &ReportDialog::showForm);
    connect(m_browse, &QPushButton::clicked, this, &ReportDialog::browse);
    connect(m_act, &QPushButton::clicked, this, &ReportDialog::act);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(m_file->text()); });
    connect(&m_making, &ReportGenerator::progressed, this, [this](qsizetype done, qsizetype all) {
        m_progress->setMaximum(static_cast<int>(all));
        m_progress->setValue(static_cast<int>(done));
        m_status->setText(tr("Reading target %1 of %2 …").arg(done + 1).arg(all));
    });
    connect(&m_making, &ReportGenerator::failed, this, [this](const QString &text) { setStage(Stage::Asking, text); });
    connect(&m_making, &ReportGenerator::isThere, this,
            [this] { setStage(Stage::ConfirmingReplacement, tr("%1 already exists.").arg(m_file->text())); });
    connect(&m_making, &ReportGenerator::written, this, [this](const QStringList &faults) {
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
    return reportSpan(period(), {m_first->date(), m_last->date()}, QDateTime::currentMSecsSinceEpoch(),
                      QTimeZone::systemTimeZone());
}

void ReportDialog::periodChanged()
{
    for (QDateEdit *edit : {m_first, m_last})
        edit->setEnabled(period() == ReportPeriod::CustomDates);
    if (period() != ReportPeriod::CustomDates) {
        const ReportDays days = reportDays(span(), QTimeZone::systemTimeZone());
        m_first->setDate(days.first);
        m_last->setDate(days.last);
    }
    suggestFile();
}

//! Proposes a file name. If the user has entered a name, only its extension is updated.
void ReportDialog::suggestFile()
{
    if (m_file->text() != m_suggestedName) {
        QString file = m_file->text();
        if (reportFormat(file))
            m_file->setText(file.left(file.lastIndexOf(u'.') + 1) + m_form->currentData().toString());
        return;
    }
    m_suggestedName =
        u"%1/watchkeeper-%2-to-%3.%4"_s.arg(QFileInfo(m_file->text()).path(), m_first->date().toString(Qt::ISODate),
                                            m_last->date().toString(Qt::ISODate), m_form->currentData().toString());
    m_file->setText(m_suggestedName);
}

//! Selects the format that matches the file name, because the name takes precedence.
void ReportDialog::showForm(const QString &file)
{
    const QSignalBlocker blocker(m_form);
    if (const auto form = reportFormat(file))
        m_form->setCurrentIndex(m_form->findData(*form == ReportFormat::Pdf ? u"pdf"_s : u"html"_s));
}

void ReportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Report"), folderOf(m_file->text()),
                                   m_form->currentData() == u"pdf"_s ? tr("PDF (*.pdf)") : tr("HTML page (*.html *.htm)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // this dialog asks for confirmation itself
    dialog->setDefaultSuffix(m_form->currentData().toString());
    dialog->selectFile(QFileInfo(m_file->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

QList<Target> ReportDialog::selectedTargets() const
{
    const QString which = m_targets->currentData().toString();
    if (which == kSelected)
        return m_choices.selected;
    return which == kShown ? m_choices.shown : m_choices.all;
}

ReportParameters ReportDialog::order() const
{
    ReportParameters order;
    order.request.folder = m_choices.resultsFolder;
    order.request.database = m_choices.historyFile;
    order.request.title = m_title->text();
    for (const Target &target : selectedTargets())
        order.request.subjects.append({target, false});
    order.request.span = span();
    order.request.now = QDateTime::currentMSecsSinceEpoch();
    order.request.zone = QTimeZone::systemTimeZone();
    order.request.objective.maintenance = m_choices.maintenance;
    order.file = m_file->text();
    order.withRemoved = m_removed->isChecked();
    order.present = m_choices.all;
    return order;
}

//! Performs the current action of the first button.
void ReportDialog::act()
{
    if (m_stage == Stage::Making) {
        m_making.cancel();
        setStage(Stage::Asking, tr("Cancelled. No file was written."));
        return;
    }
    make(m_stage == Stage::Asking ? ExistingFilePolicy::Keep : ExistingFilePolicy::Replace);
}

void ReportDialog::make(ExistingFilePolicy existing)
{
    ReportParameters wanted = order();
    wanted.existing = existing;
    if (wanted.request.span.isEmpty())
        return setStage(Stage::Asking, tr("The first day can't be after the last day or in the future."));
    if (!reportFormat(wanted.file) || !QFileInfo(wanted.file).isAbsolute())
        return setStage(Stage::Asking, tr("Enter a folder and a file name that ends with .html or .pdf."));
    m_progress->setRange(0, 0);
    setStage(Stage::Making, {});
    m_making.start(wanted);
}

void ReportDialog::setStage(Stage stage, const QString &text)
{
    m_stage = stage;
    m_status->setText(text);
    m_progress->setVisible(stage == Stage::Making);
    m_open->setVisible(stage == Stage::Done);
    m_act->setText(stage == Stage::Making                      ? tr("&Cancel")
                       : stage == Stage::ConfirmingReplacement ? tr("Re&place")
                       : stage == Stage::Done                  ? tr("Cr&eate again")
                                                               : tr("Cr&eate report"));
    for (QWidget *input : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_period), static_cast<QWidget *>(m_targets),
                           static_cast<QWidget *>(m_removed), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_file),
                           static_cast<QWidget *>(m_browse)})
        input->setEnabled(stage != Stage::Making);
    const bool isOwn = period() == ReportPeriod::CustomDates && stage != Stage::Making;
    m_first->setEnabled(isOwn);
    m_last->setEnabled(isOwn);
    (stage == Stage::Done ? m_open : m_act)->setDefault(true);
}

void ReportDialog::done(int result)
{
    m_making.cancel();
    QDialog::done(result);
}

} // namespace watchkeeper

#include "moc_ReportDialog.cpp"
