// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddDialog.h"

#include "app/monitor/Monitor.h"
#include "gui/add/AddModel.h"
#include "gui/add/AddRow.h"
#include "gui/add/PastedTargets.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/WindowState.h"
#include "import/ImportFormats.h"
#include "model/target/Target.h"
#include "targets/edit/DocumentEdits.h"
#include "ui_AddDialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kParseDelay = 60ms; // typing pause after which the text is parsed
constexpr std::chrono::milliseconds kTrialDelay =
    500ms; // typing pause after which the targets are tried, to avoid checking half a host name

constexpr int kRemarkLines = 3;

//! Returns the selected time, or nullopt if the first entry is selected, which isn't a time.
std::optional<Milliseconds> selectedTime(const QComboBox *choice)
{
    const QVariant chosen = choice->currentData();
    return chosen.isValid() ? std::optional(Milliseconds(chosen.toLongLong())) : std::nullopt;
}

} // namespace

AddDialog::AddDialog(Monitor *monitor, QWidget *parent)
    : QDialog(parent)
    , m_monitor(monitor)
    , m_ui(std::make_unique<Ui::AddDialog>())
    , m_model(new AddModel(namesOf(monitor->targets().document().targets), this))
    , m_trials(new AddTrials(monitor, m_model, this))
{
    m_ui->setupUi(this);
    setInitialSize(this);
    setAcceptDrops(true);
    m_ui->lines->installEventFilter(this);
    m_ui->lines->setAcceptDrops(false); // the dialog handles all drops, including files
    m_ui->progress->hide();
    // Sets a minimum height, so that the table rarely moves when the remarks change.
    m_ui->remarks->setMinimumHeight(kRemarkLines * fontMetrics().lineSpacing());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    fillTimes();
    buildTable();
    connectParts();
    parseInput();
}

AddDialog::~AddDialog()
{
    delete m_ui->preview; // an open editor commits its text when it is destroyed, so the receivers must still exist
    delete m_trials;
}

void AddDialog::fillTimes()
{
    m_ui->every->addItem(tr("As specified on each line"));
    for (const Milliseconds every : {10s, 30s, 60s, 300s, 900s, 3'600s, 86'400s})
        m_ui->every->addItem(humanDuration(double(every.count())), QVariant::fromValue(every.count()));
    m_ui->limit->addItem(tr("No limit"));
    for (const Milliseconds limit : {100ms, 300ms, 1'000ms, 3'000ms, 10'000ms})
        m_ui->limit->addItem(humanDuration(double(limit.count())), QVariant::fromValue(limit.count()));
}

void AddDialog::buildTable()
{
    QTreeView *table = m_ui->preview;
    table->setModel(m_model);
    table->setItemDelegate(new AddDelegate(table));
    QHeaderView *header = table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(int(AddColumn::Result), QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(AddColumn::Name, 26), std::pair(AddColumn::Kind, 18), std::pair(AddColumn::Address, 28),
          std::pair(AddColumn::Every, 9), std::pair(AddColumn::Tags, 12), std::pair(AddColumn::Time, 12)})
        header->resizeSection(int(column), letters * letter);
}

void AddDialog::connectParts()
{
    for (QTimer *timer : {&m_parseTimer, &m_tryTimer})
        timer->setSingleShot(true);
    m_parseTimer.setInterval(kParseDelay);
    m_tryTimer.setInterval(kTrialDelay);
    connect(&m_parseTimer, &QTimer::timeout, this, &AddDialog::parseInput);
    connect(&m_tryTimer, &QTimer::timeout, this, &AddDialog::tryVisibleRows);
    connect(m_ui->lines->document(), &QTextDocument::contentsChange, this, &AddDialog::handleTextChange);
    connect(&m_job, &RecogniseJob::finished, this, &AddDialog::showRecognised);
    connect(&m_job, &RecogniseJob::progressed, this, &AddDialog::showProgress);
    connect(&m_monitor->targets(), &TargetsStore::changed, this, [this] { m_targetsContext.reset(); });
    connect(&m_monitor->targets(), &TargetsStore::loaded, this, [this] { m_canAdd = true; });
    connect(&m_monitor->targets(), &TargetsStore::loadFailed, this, [this] { m_canAdd = false; });
    connect(m_model, &AddModel::countsChanged, this, &AddDialog::updateCounts);
    connect(m_model, &AddModel::editRejected, this, [this](const QString &text) { setSummary(text, true); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AddDialog::updateRemarks);
    connect(m_trials, &AddTrials::changed, this, &AddDialog::updateTrials);
    connect(m_ui->preview->verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this] { m_tryTimer.start(); });
    connect(m_ui->preview->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AddDialog::updateRemarks);
    connect(m_ui->tags, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_model->setCommonTags(parseTags(text)); });
    connect(m_ui->every, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setCommonInterval(selectedTime(m_ui->every)); });
    connect(m_ui->limit, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setCommonResponseLimit(selectedTime(m_ui->limit));
        updateRemarks();
    });
    connect(m_ui->service, &QAbstractButton::clicked, this, &AddDialog::chooseService);
    connect(m_ui->openList, &QAbstractButton::clicked, this, &AddDialog::chooseList);
    connect(m_ui->tryAll, &QAbstractButton::clicked, this,
            [this] { m_trials->isBusy() ? m_trials->cancelAll() : m_trials->tryAll(); });
    connect(m_ui->more, &QAbstractButton::clicked, this,
            [this] { emit moreOptionsRequested(m_model->row(currentRow()).target()); });
}

void AddDialog::addLines(const QString &lines)
{
    const QString more = lines.trimmed();
    if (more.isEmpty())
        return;
    const QString previous = m_ui->lines->toPlainText().trimmed();
    const QString all = previous.isEmpty() ? more : previous + u'\n' + more;
    if (all.size() > kMaxListFileBytes)
        return showOmissions(inputTooLongText());
    m_ui->lines->setPlainText(all);
    m_ui->lines->moveCursor(QTextCursor::End);
    parseInput();
    m_tryTimer.start(0);
}

void AddDialog::chooseService()
{
    auto *picker = new ServicePicker(this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &ServicePicker::serviceChosen, this, &AddDialog::insertService);
    picker->open();
}

//! Appends a line for the service, with its host selected so that typing replaces it.
void AddDialog::insertService(const Service &service)
{
    const ServiceDraft draft = serviceDraft(service);
    const QString previous = m_ui->lines->toPlainText();
    QTextCursor cursor = m_ui->lines->textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(previous.isEmpty() || previous.endsWith(u'\n') ? QString() : u"\n"_s);
    // Lines can't follow JSON in the same list.
    const bool hasLists =
        previous.contains(u"#: "_s) || previous.trimmed().startsWith(u'{') || previous.trimmed().startsWith(u'[');
    if (hasLists && !draft.before.startsWith(u"#: "_s))
        cursor.insertText(listHeaderLine(service.title()) + u'\n');
    cursor.insertText(draft.before);
    const int place = cursor.position();
    cursor.insertText(draft.selected + draft.after);
    cursor.setPosition(place);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(draft.selected.size()));
    m_ui->lines->setTextCursor(cursor);
    m_ui->lines->setFocus();
}

void AddDialog::chooseList()
{
    auto *dialog = new QFileDialog(this, tr("Choose a list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Lists, bookmarks, links and configurations of other tools (*.txt *.list *.csv *.tsv *.json "
                               "*.html *.htm *.url *.webloc "
                               "*.desktop *.yaml *.yml *.db)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &AddDialog::openLists);
    dialog->open();
}

void AddDialog::openLists(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QStringList lists;
    QStringList configurations;
    QStringList problems;
    const QString previous = m_ui->lines->toPlainText().trimmed();
    const bool isAlone = paths.size() == 1 && previous.isEmpty();
    qsizetype size = previous.isEmpty() ? -1 : previous.size(); // each text except the first is preceded by a line break
    for (const QString &path : paths) {
        if (hasImportSuffix(path)) {
            configurations.append(path);
            continue;
        }
        const auto text = readListFile(path);
        if (!text) {
            problems.append(text.error());
            continue;
        }
        if (const ImportFormat *format = detectImportFormat({{path, path, text->toUtf8(), false}}); format && !format->isList) {
            configurations.append(path);
            continue;
        }
        const QString list = isAlone ? text->trimmed() : listHeaderLine(QFileInfo(path).fileName()) + u'\n' + text->trimmed();
        size += list.size() + 1;
        if (size > kMaxListFileBytes) { // skips the remaining files too, because there could be many
            problems.append(inputTooLongText());
            break;
        }
        lists.append(list);
    }
    if (!m_omissionText.isEmpty())
        problems.prepend(m_omissionText); // keeps the message about lines that were dropped together with these files
    addLines(lists.join(u'\n'));          // adds all texts at once, because each change lays out the entire text again
    problems.removeDuplicates();
    if (!problems.isEmpty())
        showOmissions(problems.join(u'\n'));
    if (configurations.isEmpty())
        return;
    if (m_ui->lines->toPlainText().trimmed().isEmpty() && problems.isEmpty())
        done(Rejected);
    emit importRequested(configurations);
}

void AddDialog::setTarget(const Target &target)
{
    m_model->setTarget(target);
}

void AddDialog::handleTextChange(int position, int removed, int added)
{
    Q_UNUSED(position)
    const bool mayBeFormat = removed == added && m_ui->lines->document()->characterCount() == added;
    if (mayBeFormat && m_ui->lines->toPlainText() == m_parsedText)
        return;
    m_omissionText.clear();
    m_actionAfterParsing = nullptr;
    m_triesAfterParsing = false; // replaced by the pause that starts below
    m_parseTimer.start();
    m_tryTimer.start(added > 1 ? kParseDelay + 1ms
                               : kTrialDelay); // pasted text is complete, so it is tried right after parsing
}

void AddDialog::parseInput()
{
    m_parseTimer.stop();
    m_parsedText = m_ui->lines->toPlainText();
    if (m_parsedText.size() > kMaxListFileBytes) {
        m_job.cancel();
        showRecognised({});
        return setSummary(inputTooLongText(), true);
    }
    if (!m_targetsContext) {
        const TargetsDocument &document = m_monitor->targets().document();
        m_targetsContext.emplace(document.defaults, document.targets);
    }
    m_job.start(m_parsedText, *m_targetsContext);
}

//! Called only if parsing takes a while, so the progress bar doesn't flicker at each keystroke.
void AddDialog::showProgress(int done, int total)
{
    m_ui->progress->setMaximum(total);
    m_ui->progress->setValue(done);
    m_ui->progress->setVisible(true);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    setSummary(tr("Reading…"));
}

void AddDialog::showRecognised(const QList<RecognisedTarget> &found)
{
    m_ui->progress->hide();
    m_model->setRows(found);
    if (m_model->rowCount() > 0)
        m_ui->preview->setCurrentIndex(m_model->index(0, 0));
    updateRemarks();
    if (std::exchange(m_triesAfterParsing, false))
        m_tryTimer.start(0);
    const auto add = std::exchange(m_actionAfterParsing, nullptr);
    if (add && isVisible()) // the dialog is still open
        (this->*add)();
}

void AddDialog::tryVisibleRows()
{
    m_triesAfterParsing = m_job.isRunning();
    if (m_triesAfterParsing)
        return;
    const QTreeView *table = m_ui->preview;
    const QModelIndex top = table->indexAt(table->viewport()->rect().topLeft());
    const QModelIndex bottom = table->indexAt(table->viewport()->rect().bottomLeft());
    const int first = top.isValid() ? top.row() : 0;
    const int last = bottom.isValid() ? bottom.row() : first + AddTrials::kConcurrencyLimit - 1;
    m_trials->startTrials(0, AddTrials::kConcurrencyLimit - 1);
    m_trials->startTrials(first, last);
}

// Messages

QString AddDialog::summary() const
{
    const int count = m_model->targetCount();
    const int problems = m_model->problemCount();
    const int watched = m_model->monitoredCount();
    const int repeated = m_model->repeatedCount();
    if (m_model->rowCount() == 0)
        return tr("Each line becomes a target. Paste addresses, commands, curl commands, a list, bookmarks or JSON, or drop a "
                  "file here. Ctrl+Enter adds the targets.");
    QStringList sentences;
    if (count > 0)
        sentences.append(tr("%n target(s) recognised.", "", count));
    if (watched > 0)
        sentences.append(tr("%n already monitored target(s) will be skipped.", "targets", watched));
    if (repeated > 0)
        sentences.append(tr("%n duplicate(s) of a line above will be skipped.", "targets", repeated));
    if (problems > 0)
        sentences.append(tr("%n line(s) can't be read and will be skipped.", "", problems));
    else if (count > 0)
        sentences.append(tr("Press Ctrl+Enter to add the targets."));
    return sentences.join(u' ');
}

void AddDialog::updateCounts()
{
    const int count = m_model->targetCount();
    QPushButton *add = m_ui->buttons->button(QDialogButtonBox::Ok);
    add->setText(count > 1 ? tr("&Add %n target(s)", "button", count) : tr("&Add target"));
    add->setToolTip(tr("Add the targets (Ctrl+Enter)"));
    add->setEnabled(count > 0);
    if (m_omissionText.isEmpty())
        setSummary(summary(), m_model->problemCount() > 0);
    else
        setSummary(m_omissionText + u'\n' + summary(), true);
    updateTrials();
}

void AddDialog::updateRemarks()
{
    const int row = currentRow();
    if (row < 0)
        m_ui->remarks->clear();
    else
        m_ui->remarks->setText(rowRemarks(m_model->row(row), m_model->targetOf(m_model->row(row))).join(u'\n'));
    m_ui->more->setEnabled(row >= 0 && m_model->row(row).found.isTarget());
}

void AddDialog::updateTrials()
{
    m_ui->tryAll->setText(m_trials->isBusy() ? tr("S&top testing") : tr("&Test all"));
    m_ui->tryAll->setEnabled(m_trials->isBusy() || m_model->targetCount() > 0);
}

QString AddDialog::inputTooLongText()
{
    return tr("The text is larger than 1 MiB. Add it in smaller parts.");
}

//! Shows why some lines weren't added. The message stays until the user types, so parsing the text doesn't remove it.
void AddDialog::showOmissions(const QString &text)
{
    m_omissionText = text;
    setSummary(text, true);
}

void AddDialog::setSummary(const QString &text, bool isProblem)
{
    QFont font = this->font();
    font.setBold(isProblem);
    m_ui->summary->setFont(font);
    m_ui->summary->setText(text);
}

int AddDialog::currentRow() const
{
    const QModelIndex current = m_ui->preview->currentIndex();
    return current.isValid() ? current.row() : -1;
}

// Adding

void AddDialog::accept()
{
    endEditing(this);
    if (!m_canAdd)
        return setSummary(tr("targets.json has errors. Fix it to add targets."), true);
    if (m_parseTimer.isActive())
        parseInput(); // the last parsed text may be older than the text in the field
    if (m_job.isRunning()) {
        m_actionAfterParsing = &AddDialog::accept;
        return m_ui->lines->setFocus();
    }
    const QList<Target> targets = m_model->targets();
    if (targets.isEmpty())
        return m_ui->lines->setFocus();
    const QString problem = TargetsStore::validationProblem(withAdded(m_monitor->targets().document(), targets));
    if (!problem.isEmpty()) // the store would reject all targets
        return setSummary(problem, true);
    emit targetsChosen(targets);
    QDialog::accept();
}

void AddDialog::reject()
{
    m_actionAfterParsing = nullptr;
    if (m_ui->lines->toPlainText().trimmed().isEmpty())
        QDialog::reject();
    else
        askBeforeLeaving();
}

void AddDialog::askBeforeLeaving()
{
    confirmLoss(this, {tr("Discard these lines?"), tr("These lines haven't been added."), tr("&Discard"), tr("&Keep editing")},
                [this] { QDialog::reject(); });
}

void AddDialog::acceptFromField()
{
    if (m_parseTimer.isActive())
        parseInput();
    if (m_job.isRunning()) {
        m_actionAfterParsing = &AddDialog::acceptFromField;
        return;
    }
    const int problems = m_model->problemCount();
    if (problems == 0)
        return accept();
    int row = 0;
    while (m_model->row(row).found.isTarget())
        ++row;
    m_ui->preview->setCurrentIndex(m_model->index(row, 0));
    setSummary(
        tr("%n line(s) can't be read. Fix or remove them to continue, or click the Add button to skip them.", "", problems),
        true);
}

bool AddDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->lines && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & Qt::ControlModifier)) {
            acceptFromField();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void AddDialog::showEvent(QShowEvent *event)
{
    m_ui->more->setVisible(isSignalConnected(QMetaMethod::fromSignal(&AddDialog::moreOptionsRequested)));
    QDialog::showEvent(event);
}

void AddDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!PastedContent(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AddDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const PastedContent pasted(event->mimeData());
    addLines(pasted.lines);
    openLists(pasted.files);
}

} // namespace watchkeeper

#include "moc_AddDialog.cpp"
